import { PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import type { PDFArray, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { FONT_NAMES, type Fonts } from './ink.ts';
import { FACES } from './faces.ts';
import { SHEET } from './sheet.ts';

/** A structure element (PDF/UA: H1, P, Table, TH …) that content on any page can belong to. */
export type Element = { readonly ref: PDFRef; readonly kids: PDFArray };

/** A page while it is being drawn. */
export type Sheet = { readonly page: PDFPage; readonly content: string[]; readonly owners: PDFRef[] };

/** A PDF whose every mark is either content of a structure element, in reading order, or an artifact. */
export type Tagged = {
	readonly root: Element;
	readonly sheets: Sheet[];
	readonly element: (type: string, parent: Element, extra?: { scope?: 'Row' | 'Column' }) => Element;
	/** A new page, after the last one. */
	readonly turn: () => Sheet;
	/** Content that belongs to an element. */
	readonly mark: (sheet: Sheet, owner: Element, type: string, content: string) => void;
	/** What repeats or decorates and is not read aloud. */
	readonly artifact: (sheet: Sheet, content: string, running?: boolean) => void;
	readonly finish: () => void;
};

/** Starts the structure tree of a document. */
export function tagged(pdf: PDFDocument, fonts: Fonts): Tagged {
	const { context } = pdf;
	const tree = context.obj({ Type: 'StructTreeRoot' });
	const treeRef = context.register(tree);
	const sheets: Sheet[] = [];

	function place(type: string, parent: PDFRef, siblings: PDFArray, extra: { scope?: string } = {}): Element {
		const kids = context.obj([]);
		const dict = context.obj({ Type: 'StructElem', S: type, P: parent, K: kids });
		if (extra.scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: extra.scope }));
		const ref = context.register(dict);
		siblings.push(ref);
		return { ref, kids };
	}

	const top = context.obj([]);
	tree.set(PDFName.of('K'), top);
	const root = place('Document', treeRef, top);

	return {
		root,
		sheets,
		element: (type, parent, extra) => place(type, parent.ref, parent.kids, extra),
		turn() {
			const sheet = { page: pdf.addPage([SHEET.width, SHEET.height]), content: [], owners: [] };
			sheets.push(sheet);
			return sheet;
		},
		mark(sheet, owner, type, content) {
			const id = sheet.owners.push(owner.ref) - 1;
			owner.kids.push(context.obj({ Type: 'MCR', Pg: sheet.page.ref, MCID: id }));
			sheet.content.push(`/${type} <</MCID ${id}>> BDC ${content} EMC`);
		},
		artifact(sheet, content, running = false) {
			const kind = running ? 'Pagination' : 'Layout';
			sheet.content.push(`/Artifact <</Type /${kind}>> BDC ${content} EMC`);
		},
		finish() {
			const parents = context.obj([]);
			sheets.forEach((sheet, index) => close(sheet, index, fonts));
			sheets.forEach((sheet, index) => {
				parents.push(context.obj(index));
				parents.push(context.register(context.obj(sheet.owners)));
			});
			tree.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: parents })));
			tree.set(PDFName.of('ParentTreeNextKey'), context.obj(sheets.length));
			pdf.catalog.set(PDFName.of('StructTreeRoot'), treeRef);
			pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
		}
	};
}

function close({ page, content }: Sheet, index: number, fonts: Fonts): void {
	const { context } = page.doc;
	const resources = PDFDict.withContext(context);
	for (const face of FACES) resources.set(PDFName.of(FONT_NAMES[face]), fonts[face].ref);
	page.node.set(PDFName.of('Resources'), context.obj({ Font: resources }));
	page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))));
	page.node.set(PDFName.of('StructParents'), context.obj(index));
	page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** Sixteen bytes that differ when the letter differs: PDF/A wants a file identifier, and pdf-lib writes none. */
export function identify(pdf: PDFDocument, digest: string): void {
	const id = PDFHexString.of(digest.slice(0, 32).toUpperCase());
	pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
