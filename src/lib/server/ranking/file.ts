import { rank, type RankRow } from '../../domain/ranking/rank.ts';
import type { Rational } from '../../domain/scheme/rational.ts';
import type { Text } from '../../domain/text.ts';
import type { Reader } from '../db/connect.ts';
import { figuresOf } from '../ledger/queries.ts';
import { rankedCases } from './cases.ts';
import type { OfficeTranche } from './tranche.ts';

/** The ranking as a file: everything anybody needs to work it out again. */
export type RankingFile = {
	readonly scheme: string;
	readonly tranche: string;
	readonly method: Text;
	readonly ceiling_cents: number;
	readonly available_cents: number;
	readonly minimum_score: number;
	/** The lottery number of a case is the SHA-256 of `seed:number`; the lowest goes first. */
	readonly seed: string;
	readonly rows: readonly {
		readonly position: number;
		readonly number: string;
		readonly score: Rational;
		readonly maturity: Rational;
		readonly lottery: string;
		readonly amount_cents: number;
		readonly running_cents: number;
		readonly outcome: RankRow['outcome'];
		readonly tie: RankRow['tie'];
	}[];
};

/** How the money of a ranked tranche is divided, as the file and the letters say it (Awb 4:26). */
export const METHOD: Text = {
	nl: 'Het geld gaat naar de aanvragen met de meeste punten. Bij gelijke punten gaat de laagste volwassenheid voor, daarna beslist het lot. De eerste aanvraag die niet meer past, en alles daaronder, valt buiten het budget.',
	en: 'The money goes to the applications with the most points. At equal points the lowest maturity goes first, then the lot decides. The first application that no longer fits, and all below it, fall outside the budget.'
};

/** Works the ranking out from what is stored now: the same data and seed give the same file, byte for byte. */
export async function drawUp(
	db: Reader,
	tranche: OfficeTranche,
	seed: string
): Promise<{ file: RankingFile; ids: ReadonlyMap<string, string> }> {
	const { content } = tranche;
	const available_cents = (await figuresOf(db, [tranche.id])).get(tranche.id)?.free ?? 0;
	const cases = await rankedCases(db, tranche.id, content, seed);
	const byId = new Map(cases.map((one) => [one.id, one]));
	const rows = rank(cases, { minimum_score: content.minimum_score, available_cents }).flatMap((row) => {
		const one = byId.get(row.id);
		if (!one) return [];
		return {
			position: row.rank,
			number: one.number,
			score: one.score,
			maturity: one.maturity,
			lottery: one.lottery,
			amount_cents: one.amount_cents,
			running_cents: row.running_total_cents,
			outcome: row.outcome,
			tie: row.tie
		};
	});
	const file = {
		scheme: content.code,
		tranche: tranche.code,
		method: METHOD,
		ceiling_cents: tranche.ceiling_cents,
		available_cents,
		minimum_score: content.minimum_score,
		seed,
		rows
	};
	return { file, ids: new Map(cases.map(({ number, id }) => [number, id])) };
}

/** The bytes that are stored and hashed. */
export const bytesOf = (file: RankingFile): Uint8Array =>
	new TextEncoder().encode(`${JSON.stringify(file, null, '\t')}\n`);

/** The file of a fixed ranking as it was stored. */
export async function storedFile(db: Reader, document_id: string): Promise<RankingFile> {
	const { bytes } = await db
		.selectFrom('document')
		.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
		.where('document.id', '=', document_id)
		.select('bytes')
		.executeTakeFirstOrThrow();
	return JSON.parse(bytes.toString('utf8')) as RankingFile;
}
