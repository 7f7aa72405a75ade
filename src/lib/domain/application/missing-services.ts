import type { SchemeContent } from '../scheme/content.ts';
import { fill, same, type Text } from '../text.ts';
import type { Filled, RequestedLine } from './answers.ts';
import { MISSING } from './missing-words.ts';

/** What is missing in the services: per voucher, then per line. */
export function missingServices({ sections, lines }: Filled, content: SchemeContent): Text[] {
	const chosen = sections.kinds?.kinds ?? [];
	if (chosen.length === 0 && lines.length === 0) return [MISSING.kinds_first];
	const perVoucher = content.vouchers.flatMap((terms) => {
		const own = lines.filter(({ kind }) => kind === terms.kind);
		const codes = new Set(own.map(({ service_code }) => service_code));
		const voucher = terms.name;
		if (!chosen.includes(terms.kind))
			return own.map((line) => named(MISSING.not_chosen, { service: serviceName(content, line), voucher }));
		if (codes.size === 0) return [named(MISSING.no_service, { voucher })];
		if (codes.size <= terms.most_services) return [];
		return [fill(named(MISSING.too_many, { voucher }), { most: terms.most_services, count: codes.size })];
	});
	const perLine = lines.flatMap((line) => {
		const service = serviceName(content, line);
		const supplier = same(line.supplier_name);
		return [
			...(line.quotes === 0 ? [named(MISSING.quote, { service, supplier })] : []),
			...(line.vat_cents > 0 && line.vat_recoverable_percent === null
				? [named(MISSING.vat, { service })]
				: [])
		];
	});
	return [...perVoucher, ...perLine];
}

const serviceName = ({ catalogue }: SchemeContent, { service_code }: RequestedLine): Text =>
	catalogue.find(({ code }) => code === service_code)?.name ?? same(service_code);

/** Fills a text with names that are texts themselves, each language with its own. */
function named(text: Text, names: Readonly<Record<string, Text>>): Text {
	const put = (language: 'nl' | 'en') =>
		fill(text, Object.fromEntries(Object.entries(names).map(([place, name]) => [place, name[language]])))[
			language
		];
	return { nl: put('nl'), en: put('en') };
}
