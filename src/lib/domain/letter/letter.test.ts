import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../text.ts';
import { awardLetter } from './award.ts';
import { exampleAward, exampleNotProcessed, exampleRejection, exampleSettlement } from './examples.ts';
import type { Block, Letter } from './letter.ts';
import { notProcessedLetter } from './not-processed.ts';
import { rejectionLetter } from './rejection.ts';
import { settlementLetter } from './settlement.ts';

/** Everything a letter says, in reading order, with ordinary spaces. */
function spoken(letter: Letter): string {
	const words = (block: Block): string[] => {
		if (block.type === 'list') return [...block.items];
		if (block.type === 'keyvalue') return block.rows.map((row) => row.join(' '));
		if (block.type === 'note') return [block.title, block.text];
		if (block.type === 'table')
			return [
				block.caption,
				...block.columns.map(({ label }) => label),
				...block.rows.flat(),
				...(block.total ?? [])
			];
		return [block.text];
	};
	return [
		...letter.addressee,
		...letter.reference.map((row) => row.join(' ')),
		letter.subject,
		...letter.blocks.flatMap(words),
		...letter.signature
	]
		.join('\n')
		.replaceAll('\u00a0', ' ');
}

const letters: Readonly<Record<string, (language: Language) => Letter>> = {
	award: (language) => awardLetter({ ...exampleAward, language }),
	rejection: (language) => rejectionLetter({ ...exampleRejection, language }),
	not_processed: (language) => notProcessedLetter({ ...exampleNotProcessed, language }),
	settlement: (language) => settlementLetter({ ...exampleSettlement, language })
};
const award = (change: Partial<typeof exampleAward> = {}) =>
	spoken(awardLetter({ ...exampleAward, ...change }));

describe.each(Object.entries(letters))('the %s letter', (_, write) => {
	it.each(LANGUAGES)('leaves no place empty (%s)', (language) => {
		expect(spoken(write(language))).not.toMatch(/undefined|null|NaN|\{\w+\}|\[object/);
	});

	it('says the same things in both languages', () => {
		const shape = ({ blocks }: Letter) =>
			blocks.map((block) => [
				block.type,
				block.type === 'list' ? block.items.length : 0,
				block.type === 'table' ? block.rows.length : 0
			]);
		expect(shape(write('en'))).toEqual(shape(write('nl')));
	});

	it('carries case, both dates, addressee with identifiers, and the mandate', () => {
		const text = spoken(write('nl'));
		expect(text).toContain('Zaaknummer CKZ-2026-T2-0042');
		expect(text).toMatch(/Datum besluit \d+ \w+ 2027/);
		expect(text).toMatch(/Datum verzending \d+ \w+ 2027/);
		expect(text).toContain('KVK-nummer 90006623');
		expect(text).toContain('Vestigingsnummer 990064773193');
		expect(text).toContain('De Minister van Volksgezondheid, Welzijn en Sport,\nnamens deze:\nJ. Terpstra');
	});

	it('tells how to object: last day with its weekday, body, content, and that it is free', () => {
		const text = spoken(write('nl'));
		expect(text).toMatch(/op tijd tot en met (woensdag 24 februari|dinsdag 19 oktober) 2027/);
		expect(text).toContain('6 weken');
		expect(text).toContain('Dienst Zorgvouchers, Postbus 10, 2500 AA Den Haag');
		expect(text).toContain('artikel 6:5 Awb');
		expect(text).toContain('Bezwaar maken kost niets');
	});

	it('names its legal basis and whom to ask', () => {
		const text = spoken(write('nl'));
		expect(text).toContain('op grond van de Kaderwet VWS-subsidies');
		expect(text).toContain('Bel 088 000 00 00');
	});
});

describe('the award', () => {
	it('names each voucher with number, maximum, validity and last day to claim', () => {
		const text = award();
		expect(text).toContain('Vouchernummer CKZ-2026-T2-0042-B');
		expect(text).toContain('Ten hoogste € 5.354,25');
		expect(text).toContain('tot en met 12 oktober 2027');
		expect(text).toContain('uiterlijk dinsdag 9 november 2027');
	});

	it('shows rate, cost base and cap for each voucher', () => {
		expect(award()).toContain(
			'75% van € 7.139,00, afgerond op hele centen en niet meer dan € 6.000,00, is € 5.354,25'
		);
	});

	it('gives the de minimis notice: amount, character, regulation, register', () => {
		const text = award();
		expect(text).toContain('brutosubsidie-equivalent van € 6.806,25');
		expect(text).toContain('Verordening (EU) 2023/2831');
		expect(text).toContain('Uiterlijk 9 februari 2027 staat zij in het openbare de-minimisregister');
	});

	it('is a partial award when it deviates, and says why', () => {
		const letter = awardLetter(exampleAward);
		expect(letter.kind).toBe('partial_award');
		expect(spoken(letter)).toContain('Apparatuur zonder dienst erbij komt niet in aanmerking. (E-COST-03)');
		expect(awardLetter({ ...exampleAward, deviations: [] }).kind).toBe('award');
		expect(award({ deviations: [] })).toContain('U krijgt alles wat u hebt gevraagd.');
	});

	it('never prints the whole account number', () => {
		expect(award()).toContain('rekening die eindigt op 4300');
		expect(award()).not.toMatch(/NL\d\d ?[A-Z]{4}/);
	});
});

describe('the rejection', () => {
	const reject = (change: Partial<typeof exampleRejection>) =>
		spoken(rejectionLetter({ ...exampleRejection, ...change }));

	it('gives every ground with rule, article and the facts with their source', () => {
		const text = reject({});
		expect(text).toContain('Regel E-SME-01, versie 3. Grondslag: bijlage I, artikel 2');
		expect(text).toContain('48\njaarrekening 2025');
		expect(text).toContain('U reageerde op 10 november 2026.');
	});

	it('shows ceiling, place and line when the money ran out', () => {
		const text = reject({});
		expect(text).toContain('Subsidieplafond € 2.400.000,00');
		expect(text).toContain('Uw plaats 12 van 38');
		expect(text).toContain('Laatste plaats met subsidie 11, met 73,0 punten');
		expect(text).toContain('artikel 4:25, tweede lid, Awb');
	});

	it('shows score and threshold when the score was too low, with the reviewers’ reasons and without their names', () => {
		const ranking = exampleRejection.ranking && { ...exampleRejection.ranking, score: 44.5, position: null };
		const text = reject({ grounds: [{ type: 'score' }], ranking });
		expect(text).toContain('44,5 van de 100 punten. Er zijn ten minste 50 punten nodig');
		expect(text).toContain('Beoordelaar 2 gaf een 4');
		expect(text).not.toContain('op plaats');
	});

	it('does not pretend to a score without a ranking', () => {
		expect(() => reject({ grounds: [{ type: 'score' }], ranking: null })).toThrow(RangeError);
	});

	it('says what would change it and when one can apply again', () => {
		expect(reject({})).toContain('De volgende ronde opent op 1 maart 2027.');
		expect(reject({})).toContain('niet met u verbonden zijn');
	});
});

describe('the settlement', () => {
	const settle = (change: Partial<typeof exampleSettlement>) =>
		spoken(settlementLetter({ ...exampleSettlement, ...change }));

	it('shows accepted and refused costs with the reason, and what is paid when and where', () => {
		const text = settle({});
		expect(text).toContain('€ 484,00 telt niet mee. Regel 4 van de factuur is een onderhoudscontract.');
		expect(text).toContain('Wij stellen uw subsidie vast op € 4.991,25. U krijgt van ons € 4.991,25.');
		expect(text).toContain('uiterlijk dinsdag 19 oktober 2027 op uw rekening die eindigt op 4300');
		expect(text).toContain('blijft € 363,00 over');
		expect(text).toContain('verbeteren wij het de-minimisregister');
	});

	it('refuses to leave out why a cost was not accepted', () => {
		const lines = exampleSettlement.lines.map((line) => ({ ...line, reason: null }));
		expect(() => settle({ lines })).toThrow(RangeError);
	});

	it('announces a separate decision when more was paid than settled', () => {
		const text = settle({ paid_before_cents: 600_000, payable_cents: -100_875 });
		expect(text).toContain('€ 1.008,75 moet terug');
		expect(text).not.toContain('Wanneer u het geld krijgt');
	});
});
