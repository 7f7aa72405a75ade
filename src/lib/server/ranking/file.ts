import { methodWords } from '../../domain/ranking/method-words.ts';
import type { Share } from '../../domain/ranking/allot.ts';
import type { Method } from '../../domain/ranking/order.ts';
import { rank, type RankRow } from '../../domain/ranking/rank.ts';
import { sharesOf } from '../../domain/ranking/region.ts';
import type { Rational } from '../../domain/scheme/rational.ts';
import type { Text } from '../../domain/text.ts';
import type { Reader } from '../db/connect.ts';
import { figuresOf } from '../ledger/queries.ts';
import { rankedCases, type Undrawn } from './cases.ts';
import { draw } from './draw.ts';
import type { OfficeTranche } from './tranche.ts';

/** The ranking as a file: everything it was worked out from. */
export type RankingFile = {
	readonly scheme: string;
	readonly tranche: string;
	readonly method: Text;
	readonly order: Method;
	readonly ceiling_cents: number;
	readonly available_cents: number;
	readonly minimum_score: number;
	readonly shares: readonly Share[];
	readonly partial_from_cents: number | null;
	/** The lottery number of a case is the SHA-256 of `seed:number`; the lowest goes first. */
	readonly seed: string;
	readonly rows: readonly {
		readonly position: number;
		readonly number: string;
		/** Cases with the same number stand equal before the lot. */
		readonly group: number;
		readonly complete_on: string | null;
		readonly score: Rational | null;
		readonly maturity: Rational | null;
		readonly lottery: string;
		readonly region: string | null;
		/** The criteria below their own minimum. */
		readonly below: readonly string[];
		readonly amount_cents: number;
		readonly running_cents: number;
		readonly outcome: RankRow['outcome'];
		readonly awarded_cents: number;
		readonly share: string | null;
		readonly tie: RankRow['tie'];
	}[];
};

/** Works the ranking out from what is stored now: the same data and seed give the same file, byte for byte. */
export async function drawUp(
	db: Reader,
	tranche: OfficeTranche,
	seed: string,
	undrawn?: readonly Undrawn[]
): Promise<{ file: RankingFile; ids: ReadonlyMap<string, string> }> {
	const { content, method, ceiling_cents } = tranche;
	const available_cents = (await figuresOf(db, [tranche.id])).get(tranche.id)?.free ?? 0;
	const cases = (undrawn ?? (await rankedCases(db, tranche))).map((one) => ({
		...one,
		lottery: draw(seed, one.number)
	}));
	const terms = {
		method,
		minimum_score: content.minimum_score,
		available_cents,
		shares: sharesOf(content.allocation?.regions ?? [], ceiling_cents),
		partial_from_cents: content.allocation?.partial
			? Math.min(...content.vouchers.map(({ minimum_cents }) => minimum_cents))
			: null
	};
	const byId = new Map(cases.map((one) => [one.id, one]));
	const rows = rank(cases, terms).flatMap((row) => {
		const one = byId.get(row.id);
		if (!one) return [];
		return {
			position: row.rank,
			number: one.number,
			group: row.group,
			complete_on: one.complete_on,
			score: one.score,
			maturity: one.maturity,
			lottery: one.lottery,
			region: one.region ?? null,
			below: one.below ?? [],
			amount_cents: one.amount_cents,
			running_cents: row.running_total_cents,
			outcome: row.outcome,
			awarded_cents: row.awarded_cents,
			share: row.share,
			tie: row.tie
		};
	});
	const file = {
		scheme: content.code,
		tranche: tranche.code,
		method: methodWords(method, content.allocation),
		order: method,
		ceiling_cents,
		available_cents,
		minimum_score: content.minimum_score,
		shares: terms.shares,
		partial_from_cents: terms.partial_from_cents,
		seed,
		rows
	};
	return { file, ids: new Map(cases.map(({ number, id }) => [number, id])) };
}

/** The bytes that are stored and hashed. */
export const bytesOf = (file: unknown): Uint8Array =>
	new TextEncoder().encode(`${JSON.stringify(file, null, '\t')}\n`);

/** The file of a fixed ranking as it was stored. */
export async function storedFile(db: Reader, document_id: string): Promise<RankingFile> {
	const { bytes } = await db
		.selectFrom('document')
		.innerJoin('document_content', 'document_content.sha256', 'document.sha256')
		.where('document.id', '=', document_id)
		.select('bytes')
		.executeTakeFirstOrThrow();
	return whole(JSON.parse(bytes.toString('utf8')) as RankingFile);
}

/** Files from before there were other methods, shares and partial awards lack what belongs to them. */
const whole = (file: RankingFile): RankingFile => ({
	...{ order: 'ranked', shares: [], partial_from_cents: null },
	...file,
	rows: file.rows.map((row) => ({
		...{ group: row.position, complete_on: null, region: null, below: [], share: null },
		...{ awarded_cents: row.outcome === 'fits' ? row.amount_cents : 0 },
		...row
	}))
});
