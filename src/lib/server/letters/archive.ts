import { PDFName, PDFString, type PDFDocument } from 'pdf-lib';
import type { Letter } from '#lib/domain/letter/letter.ts';
import { sRgbProfile } from './srgb.ts';

const escape = (text: string) =>
	text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`).replace(/[^\P{Cc}\n\t]/gu, '');

/** What the file says about itself, twice: for PDF readers (Info) and for archives (XMP); PDF/A wants them alike. */
export function describe(pdf: PDFDocument, letter: Letter): void {
	const { context, catalog } = pdf;
	const made = new Date(`${letter.sent_on}T00:00:00Z`);
	const title = `${letter.subject} (${letter.case_number})`;
	const author = letter.sender[0] ?? '';
	pdf.setTitle(title, { showInWindowTitleBar: true });
	pdf.setAuthor(author);
	pdf.setLanguage(letter.language);
	pdf.setCreator('Weerbaar');
	pdf.setProducer('Weerbaar');
	pdf.setCreationDate(made);
	pdf.setModificationDate(made);
	const metadata = context.stream(new TextEncoder().encode(xmp(title, author, letter)), {
		Type: 'Metadata',
		Subtype: 'XML'
	});
	catalog.set(PDFName.of('Metadata'), context.register(metadata));
	const profile = context.register(context.flateStream(sRgbProfile(), { N: 3 }));
	const intent = context.obj({
		Type: 'OutputIntent',
		S: 'GTS_PDFA1',
		OutputConditionIdentifier: PDFString.of('sRGB'),
		Info: PDFString.of('sRGB'),
		DestOutputProfile: profile
	});
	catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

/** Names the file as PDF/A-3a and PDF/UA-1; the extension schema explains the latter to archives that know only the former. */
const xmp = (
	title: string,
	author: string,
	{ language, sent_on }: Letter
) => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Weerbaar</xmp:CreatorTool><xmp:CreateDate>${sent_on}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${sent_on}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>Weerbaar</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
