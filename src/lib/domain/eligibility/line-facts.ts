import type { RequestedLine } from '../application/answers.ts';
import type { Cents } from '../money.ts';
import { costBase, totalCostBase } from '../scheme/cost-line.ts';
import type { CaseFile } from './case-file.ts';
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
			planned_order_on: line.planned_order_on || null,
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

/** The cost base of a line; unknown while the share of the VAT that comes back is. */
function costOf({ net_cents, vat_cents, vat_recoverable_percent }: RequestedLine): Cents | null {
	if (vat_recoverable_percent === null && vat_cents > 0) return null;
	return costBase({ net_cents, vat_cents, vat_recoverable_percent: vat_recoverable_percent ?? 0 });
}

function total(lines: readonly RequestedLine[]): Cents | null {
	if (lines.some((line) => costOf(line) === null)) return null;
	return totalCostBase(
		lines.map((line) => ({ ...line, vat_recoverable_percent: line.vat_recoverable_percent ?? 0 }))
	);
}

const inCatalogue = ({ scheme }: CaseFile, { kind, service_code }: RequestedLine): boolean =>
	scheme.catalogue.some((service) => service.code === service_code) &&
	scheme.vouchers.some((voucher) => voucher.kind === kind && voucher.services.includes(service_code));

/**
 * A service answers a gap when a question of its principle scores 0 or 1, or a critical question that names it does.
 * The scan finds the gaps, so it needs none. Unknown for another service, and while its questions are open.
 */
function answersGap({ scheme, sections }: CaseFile, { kind, service_code }: RequestedLine): boolean | null {
	if (kind === 'S') return true;
	const principle = scheme.catalogue.find((service) => service.code === service_code)?.principle;
	const answers = scheme.questions
		.filter(({ domain, critical_service }) => domain === principle || critical_service === service_code)
		.map(({ code }) => sections.assessment?.[code]?.answer ?? null);
	if (answers.some((answer) => answer === 0 || answer === 1)) return true;
	return answers.length === 0 || answers.includes(null) ? null : false;
}
