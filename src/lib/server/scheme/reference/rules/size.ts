import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;

/** Whether the applicant is small: for state aid, and outside the Cyberbeveiligingswet. */
export const SIZE_RULES = [
	rule({
		id: 'E-SME-01',
		statement: {
			nl: 'De onderneming is micro of klein, de groep meegeteld.',
			en: 'The undertaking is micro or small, its group included.'
		},
		reasons: {
			holds: {
				nl: 'Uw onderneming is {size_class}: {staff_awu} arbeidsjaren, een omzet van {turnover_cents} en een balanstotaal van {balance_cents}. De reden: {size_basis}.',
				en: 'Your undertaking is {size_class}: {staff_awu} work units, a turnover of {turnover_cents} and a balance sheet total of {balance_cents}. The reason: {size_basis}.'
			},
			fails: {
				nl: 'Uw onderneming is {size_class}, met {staff_awu} arbeidsjaren. De voucher is er voor minder dan 50 arbeidsjaren en een omzet of balanstotaal tot en met € 10 miljoen. Uw groep telt mee. De reden: {size_basis}.',
				en: 'Your undertaking is {size_class}, with {staff_awu} work units. The voucher is for fewer than 50 work units and a turnover or balance sheet total of up to €10 million. Your group counts. The reason: {size_basis}.'
			},
			unknown: {
				nl: 'Wij weten nog niet hoe groot uw onderneming is. Hoort u bij een groep, dan hebben wij ook de cijfers van de groep nodig.',
				en: 'We do not know yet how large your undertaking is. If you belong to a group, we also need the figures of the group.'
			},
			remedy: {
				nl: 'uw onderneming heeft, met haar groep, minder dan 50 arbeidsjaren en een omzet of balanstotaal tot en met € 10 miljoen. Of u toont aan dat de andere bedrijven niet bij uw groep horen.',
				en: 'your undertaking has, with its group, fewer than 50 work units and a turnover or balance sheet total of up to €10 million. Or you show that the other enterprises are not part of your group.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 2–6',
		severity: 'hard',
		scope: 'case',
		expression: 'if size_class = null then null else size_class in ("micro", "small")',
		cases: [
			{ name: 'micro', facts: { size_class: 'micro' }, expect: true },
			{ name: 'small', facts: { size_class: 'small' }, expect: true },
			{ name: 'medium', facts: { size_class: 'medium' }, expect: false },
			{ name: 'large', facts: { size_class: 'large' }, expect: false },
			{
				name: 'part of a group without its figures',
				facts: { in_group: true, size_class: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-CBW-01',
		statement: {
			nl: 'De onderneming valt door haar grootte niet onder de Cyberbeveiligingswet.',
			en: 'By its size the undertaking is outside the Cyberbeveiligingswet (NIS2).'
		},
		reasons: {
			holds: {
				nl: 'Uw onderneming heeft {staff_awu} arbeidsjaren en valt door haar grootte niet onder de Cyberbeveiligingswet.',
				en: 'Your undertaking has {staff_awu} work units and is outside the Cyberbeveiligingswet by its size.'
			},
			fails: {
				nl: 'Uw onderneming valt door haar grootte onder de Cyberbeveiligingswet: 50 of meer arbeidsjaren, of een omzet én een balanstotaal boven € 10 miljoen. Daarvoor is deze voucher niet bedoeld.',
				en: 'By its size your undertaking falls under the Cyberbeveiligingswet: 50 or more work units, or both a turnover and a balance sheet total above €10 million. This voucher is not meant for that.'
			},
			unknown: {
				nl: 'Wij hebben nog niet alle cijfers om te zien of u onder de Cyberbeveiligingswet valt.',
				en: 'We do not have all figures yet to see whether you fall under the Cyberbeveiligingswet.'
			},
			remedy: {
				nl: 'uw onderneming heeft, met haar groep, minder dan 50 arbeidsjaren, en haar omzet of haar balanstotaal is niet hoger dan € 10 miljoen.',
				en: 'your undertaking has, with its group, fewer than 50 work units, and its turnover or its balance sheet total is no more than €10 million.'
			}
		},
		source: 'Cyberbeveiligingswet; Directive (EU) 2022/2555 art. 2(1)',
		severity: 'hard',
		scope: 'case',
		expression: 'not(staff_awu >= 50 or (turnover_cents > 1000000000 and balance_cents > 1000000000))',
		cases: [
			{
				name: 'a small practice',
				facts: { staff_awu: 12, turnover_cents: cents(1_400_000), balance_cents: cents(600_000) },
				expect: true
			},
			{
				name: 'exactly 10 million both ways',
				facts: { staff_awu: 49.9, turnover_cents: cents(10_000_000), balance_cents: cents(10_000_000) },
				expect: true
			},
			{
				name: 'turnover alone above 10 million',
				facts: { staff_awu: 30, turnover_cents: cents(11_000_000), balance_cents: cents(4_000_000) },
				expect: true
			},
			{
				name: 'exactly 50 work units',
				facts: { staff_awu: 50, turnover_cents: cents(4_000_000), balance_cents: cents(2_000_000) },
				expect: false
			},
			{
				name: 'both above 10 million',
				facts: { staff_awu: 30, turnover_cents: cents(11_000_000), balance_cents: cents(10_500_000) },
				expect: false
			},
			{
				name: 'staff not given',
				facts: { staff_awu: null, turnover_cents: cents(1_000_000), balance_cents: cents(500_000) },
				expect: null
			}
		]
	})
];
