import type { Answers } from '#lib/domain/application/answers.ts';
import { figuresOf, groupAround, sizeClassOf } from '#lib/domain/application/requested.ts';
import type { SizeClass } from '#lib/domain/scheme/content.ts';
import { m } from '#lib/paraglide/messages.js';
import { circumstanceWords } from './circumstance-words.ts';
import type { AnswerRow } from './summary.ts';
import type { Teller, Words } from './words.ts';

const CLASS_NAMES: Readonly<Record<SizeClass, Words>> = {
	micro: m.my_class_micro,
	small: m.my_class_small,
	medium: m.my_class_medium,
	large: m.my_class_large
};

/** The figures, the group around them and the class they make. */
export function sizeRows(size: Answers['size'] | undefined, tell: Teller): AnswerRow[] {
	const size_class = sizeClassOf(size);
	const total = figuresOf(size);
	const members = groupAround(size);
	const parties: AnswerRow[] = members
		? [
				...members.counted
					.filter(({ relation }) => relation !== 'own')
					.map(({ name, because }) => ({ key: name, value: tell.read(because) })),
				...members.not_counted.map(({ name, because }) => ({ key: name, value: tell.read(because) }))
			]
		: [];
	const group: AnswerRow[] = size?.in_group
		? [
				...parties,
				{ key: tell.say(m.my_size_group_staff), value: tell.figure(total.staff_awu ?? size.group_staff_awu) },
				{
					key: tell.say(m.my_size_group_turnover),
					value: tell.amount(total.turnover_cents ?? size.group_turnover_cents)
				},
				{
					key: tell.say(m.my_size_group_balance),
					value: tell.amount(total.balance_cents ?? size.group_balance_cents)
				}
			]
		: [];
	return [
		{ key: tell.say(m.my_size_staff), value: tell.figure(size?.staff_awu) },
		{ key: tell.say(m.my_size_turnover), value: tell.amount(size?.turnover_cents) },
		{ key: tell.say(m.my_size_balance), value: tell.amount(size?.balance_cents) },
		{ key: tell.say(m.my_size_in_group), value: tell.yesNo(size?.in_group) },
		...group,
		{
			key: tell.say(m.rule_circumstances),
			value: circumstanceWords(size?.circumstances, tell.options.locale)
		},
		{ key: tell.say(m.my_size_class), value: size_class && tell.say(CLASS_NAMES[size_class]) }
	];
}
