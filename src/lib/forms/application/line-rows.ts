import type { RequestedLine } from '#lib/domain/application/answers.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AnswerRow } from './summary.ts';
import type { Teller } from './words.ts';

type Line = Omit<RequestedLine, 'kind' | 'quotes'>;

/** What was filled in of a service; the service itself first. */
export function lineRows(
	line: Line,
	{ catalogue }: Pick<SchemeContent, 'catalogue'>,
	tell: Teller
): AnswerRow[] {
	const service = catalogue.find(({ code }) => code === line.service_code);
	return [
		{ key: tell.say(m.my_line_service), value: service ? tell.read(service.name) : line.service_code },
		{ key: tell.say(m.my_line_supplier), value: line.supplier_name },
		{ key: tell.say(m.my_line_supplier_kvk), value: line.supplier_kvk },
		{ key: tell.say(m.my_line_order_on), value: tell.day(line.planned_order_on) },
		{ key: tell.say(m.my_line_net), value: tell.amount(line.net_cents) },
		{ key: tell.say(m.my_line_vat), value: tell.amount(line.vat_cents) },
		{ key: tell.say(m.my_line_vat_share), value: vatShare(line.vat_recoverable_percent, tell) },
		{
			key: tell.say(m.my_line_hardware),
			value: tell.say(line.hardware ? m.my_line_hardware_yes : m.my_line_hardware_no)
		},
		{
			key: tell.say(m.rule_other_funding),
			value: line.other_funding_cents ? tell.amount(line.other_funding_cents) : null
		}
	];
}

/** How much of the VAT comes back, in words. */
export function vatShare(percent: number | null, tell: Teller): string | null {
	if (percent === null) return null;
	if (percent === 0) return tell.say(m.my_line_vat_none);
	return percent === 100 ? tell.say(m.my_line_vat_all) : `${percent}%`;
}
