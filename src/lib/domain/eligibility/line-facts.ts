import type { RequestedLine } from '../application/answers.ts';
import { sum, type Cents } from '../money.ts';
import { costBase } from '../scheme/cost-line.ts';
import type { CaseFile } from './case-file.ts';
import type { LineFacts } from './facts.ts';
import { providerFacts } from './provider-facts.ts';

/** The facts of every cost line, in the order of the lines; of a claim those of the services it claims. */
export const lineFacts = (file: CaseFile): LineFacts[] =>
	judgedLines(file).map(({ line, number }) => {
		const together = file.lines.filter((other) => other.kind === line.kind);
		return {
			line_number: number,
			voucher_kind: line.kind,
			service_code: line.service_code,
			supplier_name: line.supplier_name.trim() || null,
			planned_order_on: line.planned_order_on || null,
			net_cents: line.net_cents,
			vat_cents: line.vat_cents,
			vat_recoverable_percent: line.vat_recoverable_percent,
			cost_cents: costOf(line),
			hardware: line.hardware,
			quote_given: line.quotes > 0,
			voucher_cost_cents: total(together),
			voucher_hardware_cents: total(together.filter((other) => other.hardware)),
			service_in_catalogue: inCatalogue(file, line),
			service_answers_gap: answersGap(file, line),
			...priceFacts(file, line),
			...providerFacts(file, line),
			...scanFacts(file, line),
			...proofFacts(file, line)
		};
	});

/** The lines the rules look at, with the number each has in the application. */
export const judgedLines = ({ lines, claim }: CaseFile) =>
	lines
		.map((line, index) => ({ line, number: index + 1 }))
		.filter(({ line }) => !claim || claim.lines.some((one) => one.application_line_id === line.id));

/** The cost base of a line; unknown while the share of the VAT that comes back is. */
function costOf({ net_cents, vat_cents, vat_recoverable_percent }: RequestedLine): Cents | null {
	if (vat_recoverable_percent === null && vat_cents > 0) return null;
	return costBase({ net_cents, vat_cents, vat_recoverable_percent: vat_recoverable_percent ?? 0 });
}

function total(lines: readonly RequestedLine[]): Cents | null {
	const costs = lines.map(costOf).filter((cost) => cost !== null);
	return costs.length === lines.length ? sum(costs) : null;
}

const serviceOf = ({ scheme }: CaseFile, code: string) =>
	scheme.catalogue.find((service) => service.code === code);

const inCatalogue = (file: CaseFile, { kind, service_code }: RequestedLine): boolean =>
	serviceOf(file, service_code) !== undefined &&
	file.scheme.vouchers.some((voucher) => voucher.kind === kind && voucher.services.includes(service_code));

/**
 * A service answers a gap when a question of its principle scores 0 or 1, or a critical question that names it does.
 * The scan finds the gaps, so it needs none. Unknown for another service, and while its questions are open.
 */
function answersGap(file: CaseFile, { kind, service_code }: RequestedLine): boolean | null {
	if (kind === 'S') return true;
	const principle = serviceOf(file, service_code)?.principle;
	const answers = file.scheme.questions
		.filter(({ domain, critical_service }) => domain === principle || critical_service === service_code)
		.map(({ code }) => file.sections.assessment?.[code]?.answer ?? null);
	if (answers.some((answer) => answer === 0 || answer === 1)) return true;
	return answers.length === 0 || answers.includes(null) ? null : false;
}

function priceFacts(file: CaseFile, line: RequestedLine) {
	const usual = serviceOf(file, line.service_code)?.price_cents;
	return {
		// An empty field means none only from who declared that everything is true and complete.
		other_funding_cents: line.other_funding_cents || (file.sections.declarations?.truthful ? 0 : null),
		quotes_given: line.quotes,
		quote_used_elsewhere: line.quotes === 0 ? null : file.quotes_used_elsewhere.includes(line.id),
		price_from_cents: usual?.from ?? null,
		price_to_cents: usual?.to ?? null
	} satisfies Partial<LineFacts>;
}

/** Who does the scan, in this application or under an earlier voucher S; null in it: not known who. */
function scannersOf({ lines, awards, earlier_scan_kvks }: CaseFile): readonly (string | null)[] {
	const asked = lines.filter(({ kind }) => kind === 'S').map(({ supplier_kvk }) => supplier_kvk);
	if (asked.length > 0) return asked;
	const awarded = awards?.some(({ kind, other_scheme = false }) => kind === 'S' && !other_scheme);
	if (awarded === false) return [];
	return awarded && earlier_scan_kvks.length > 0 ? earlier_scan_kvks : [null];
}

/** Who does the scan may deliver only a part of what it recommends. */
function scanFacts(file: CaseFile, line: RequestedLine) {
	const { lines } = file;
	const scanners = scannersOf(file);
	const byScanner = lines.filter(
		({ kind, supplier_kvk }) => kind === 'B' && supplier_kvk !== null && scanners.includes(supplier_kvk)
	);
	const suppliers = [...scanners, ...lines.map(({ supplier_kvk }) => supplier_kvk)];
	const unsure = line.kind === 'B' && scanners.length > 0 && suppliers.includes(null);
	return {
		from_scan_provider: unsure ? null : byScanner.includes(line),
		scan_provider_cents: unsure ? null : total(byScanner)
	} satisfies Partial<LineFacts>;
}

/** What a claim proves for this line; unknown when no claim is judged. */
function proofFacts({ claim }: CaseFile, { id }: RequestedLine) {
	const proof = claim?.lines.find(({ application_line_id }) => application_line_id === id);
	return {
		deliverable_given: proof?.deliverable_given ?? null,
		payment_proof_given: proof?.payment_proof_given ?? null,
		paid_from_own_account: proof?.paid_from_own_account ?? null
	} satisfies Partial<LineFacts>;
}
