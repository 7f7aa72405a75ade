import { share, sum, type Cents } from '../money.ts';
import type { CaseFile, Line } from './case-file.ts';
import type { LineFacts } from './facts.ts';

/** The facts of every cost line, in the order of the lines. */
export const lineFacts = (file: CaseFile): LineFacts[] =>
	file.lines.map((line, index) => {
		const together = file.lines.filter((other) => other.kind === line.kind);
		return {
			line_number: index + 1,
			voucher_kind: line.kind,
			service_code: line.service_code,
			supplier_name: line.supplier_name.trim() || null,
			planned_order_on: line.planned_order_on,
			net_cents: line.net_cents,
			vat_cents: line.vat_cents,
			vat_recoverable_percent: line.vat_recoverable_percent,
			cost_cents: costOf(line),
			hardware: line.hardware,
			quote_given: line.quote_document_id !== null,
			voucher_cost_cents: total(together),
			voucher_hardware_cents: total(together.filter((other) => other.hardware)),
			service_in_catalogue: inCatalogue(file, line),
			service_answers_gap: answersGap(file, line)
		};
	});

/** The cost base of a line: net plus the VAT that is not recovered; unknown while the VAT share is. */
export function costOf({ net_cents, vat_cents, vat_recoverable_percent }: Line): Cents | null {
	if (vat_cents === 0) return net_cents;
	return vat_recoverable_percent === null
		? null
		: sum([net_cents, share(vat_cents, 100 - vat_recoverable_percent, 100)]);
}

function total(lines: readonly Line[]): Cents | null {
	const costs = lines.map(costOf);
	return costs.includes(null) ? null : sum(costs.filter((cost) => cost !== null));
}

const inCatalogue = ({ scheme }: CaseFile, { kind, service_code }: Line): boolean =>
	scheme.catalogue.some((service) => service.code === service_code) &&
	scheme.vouchers.some((voucher) => voucher.kind === kind && voucher.services.includes(service_code));

/**
 * A service answers a gap when a question of its principle scores 0 or 1, or a critical question names it.
 * The scan finds the gaps, so it needs none. Unknown for another service, and while its questions are open.
 */
function answersGap({ scheme, answers }: CaseFile, { kind, service_code }: Line): boolean | null {
	if (kind === 'S') return true;
	const principle = scheme.catalogue.find((service) => service.code === service_code)?.principle;
	const questions = scheme.questions.filter(
		({ domain, critical_service }) => domain === principle || critical_service === service_code
	);
	const given = questions.map(({ code }) => answers.assessment?.[code]);
	if (given.some((answer) => answer?.score === 0 || answer?.score === 1)) return true;
	const all = given.every((answer) => answer?.score === 2 || Boolean(answer?.not_applicable_reason?.trim()));
	return all && questions.length > 0 ? false : null;
}
