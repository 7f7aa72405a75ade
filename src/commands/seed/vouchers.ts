import { giveBackVoucher } from '#lib/server/voucher/give-back.ts';
import { suspendVoucher } from '#lib/server/voucher/suspend.ts';
import { withdrawVoucher } from '#lib/server/voucher/withdraw.ts';
import { changeSupplier, closeObjection, conversation, object } from './after.ts';
import type { Applied } from './apply.ts';
import { accept, assess, fillClaim, sendClaim, settleClaim, voucherOf } from './claim.ts';
import { decideOn, ORDERED_ALREADY } from './first-round.ts';
import { pay } from './pay.ts';
import { OWN_PRACTICE } from './practices.ts';
import type { Story } from './story.ts';

/** Decided first; a voucher of these that nobody used has expired by now. */
const EARLY = [
	'Verloskundigen Oosterhof',
	'Ergotherapie Handvat',
	'Fysio Noorderpoort',
	'Huisartsen Binnenhof',
	'Wijkteam Zorg Nabij'
];

/** Accepted, and claimed in the last weeks or not at all. */
const ACCEPTED = [
	'Tandartspraktijk Kroon',
	'Diëtistenpraktijk Balans',
	'Thuiszorgteam Waterland',
	'Fysiotherapie Zeezicht',
	'Apotheek De Vijzel',
	'Logopedie Taalrijk'
];

/** The decisions of the first tranche, in two batches, and what became of every voucher. */
export async function firstVouchers(story: Story, applied: readonly Applied[]): Promise<void> {
	const { db, cast, at } = story;
	const early = applied.filter(({ practice }) => EARLY.includes(practice.name));
	const late = applied.filter((each) => !early.includes(each));
	const of = among(applied);

	await at(-286);
	await decideOn(story, early);
	await at(-279);
	const oosterhof = of('Verloskundigen Oosterhof');
	const binnenhof = of('Huisartsen Binnenhof');
	const noorderpoort = of('Fysio Noorderpoort');
	const used = [
		await accept(story, oosterhof, 'S'),
		await accept(story, oosterhof, 'B'),
		await accept(story, binnenhof, 'B'),
		await accept(story, noorderpoort, 'B')
	] as const;
	await giveBackVoucher(db, binnenhof.person, await voucherOf(story, binnenhof, 'S'));

	await at(-250);
	await decideOn(story, late);
	await at(-243);
	const polderzicht = of('Huisartsenpraktijk Polderzicht');
	const rebuilding = await accept(story, polderzicht, 'B');
	await accept(story, of(OWN_PRACTICE.name), 'S');
	for (const name of ACCEPTED) await accept(story, of(name), 'B');
	await withdrawVoucher(db, cast.decider, {
		voucher_id: await voucherOf(story, of('Fysiotherapie Zeezicht'), 'S'),
		reason:
			'De praktijk meldde dat zij al een recente risicoscan heeft. De activiteit vindt niet plaats (Awb 4:48).'
	});

	const objection = await object(story, of(ORDERED_ALREADY), {
		grounds:
			'De bestelling van vóór de aanvraag was een proefabonnement van een maand. De overeenkomst zelf tekenden wij pas daarna.',
		wish: 'Beoordeel onze aanvraag alsnog.',
		hearing: true
	});
	await at(-195);
	await closeObjection(
		story,
		objection,
		'Ongegrond, na een hoorzitting: ook een proefabonnement is een opdracht van vóór de aanvraag.'
	);

	await at(-190);
	const first = [
		await sendClaim(story, oosterhof, used[0]),
		await sendClaim(story, oosterhof, used[1]),
		await sendClaim(story, noorderpoort, used[3])
	];
	await at(-176);
	for (const [index, claim_id] of first.entries())
		await settleClaim(story, claim_id, index === 2 ? 180_00 : 0);
	await at(-160);
	await pay(story, 'executed');

	await at(-120);
	const second = [
		await sendClaim(story, binnenhof, used[2]),
		await sendClaim(story, polderzicht, rebuilding)
	];
	await at(-106);
	for (const claim_id of second) await settleClaim(story, claim_id);
	await at(-95);
	await pay(story, 'executed');
}

/** The last weeks: claims and payments that are under way now, one of each kind. */
export async function lastWeeks(story: Story, applied: readonly Applied[]): Promise<void> {
	const { db, cast, at } = story;
	const of = among(applied);
	const claim = async (name: string) => sendClaim(story, of(name), await voucherOf(story, of(name), 'B'));

	await at(-12, 11);
	const waterland = await claim('Thuiszorgteam Waterland');
	const zeezicht = await claim('Fysiotherapie Zeezicht');
	await at(-9, 11);
	await settleClaim(story, waterland);
	await at(-8, 15);
	await pay(story, 'exported');
	await at(-6, 11);
	await settleClaim(story, zeezicht);
	const dietist = await claim('Diëtistenpraktijk Balans');
	await conversation(story, of(OWN_PRACTICE.name));
	await changeSupplier(story, of(OWN_PRACTICE.name));
	await object(story, of('Thuiszorgteam Waterland'), {
		grounds: 'Bij onze declaratie zat één factuur niet: die van de hersteltest. Wij kregen haar pas later.',
		wish: 'Reken deze factuur alsnog mee.',
		hearing: false
	});
	await at(-4, 13);
	await assess(story, dietist);
	await claim('Tandartspraktijk Kroon');
	await fillClaim(story, of('Apotheek De Vijzel'), await voucherOf(story, of('Apotheek De Vijzel'), 'B'));
	await suspendVoucher(db, cast.claims, {
		voucher_id: await voucherOf(story, of('Logopedie Taalrijk'), 'B'),
		reason: 'De leverancier wordt onderzocht; betalingen zijn opgeschort (Awb 4:56).'
	});
}

const among =
	(applied: readonly Applied[]) =>
	(name: string): Applied => {
		const found = applied.find(({ practice }) => practice.name === name);
		if (!found) throw new Error(`${name} did not apply`);
		return found;
	};
