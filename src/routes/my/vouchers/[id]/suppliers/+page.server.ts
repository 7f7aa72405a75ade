import { db } from '#lib/server/db/connection.ts';
import { words } from '#lib/server/http/words.ts';
import { voucherServices } from '#lib/server/supplier/queries.ts';
import { settledBecause } from '#lib/server/supplier/settled-because.ts';
import { costBase } from '#lib/domain/scheme/cost-line.ts';
import { ownVoucherOf, voucherHeading } from '../own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const voucher = await ownVoucherOf(event);
	const services = await voucherServices(db, voucher);
	return {
		heading: voucherHeading(voucher),
		rate_percent: voucher.rate_percent,
		services: services.map((line) => ({
			id: line.id,
			name: words(
				voucher.content.catalogue.find(({ code }) => code === line.service_code)?.name ?? voucher.content.name
			),
			cost_cents: costBase({ ...line, vat_recoverable_percent: line.vat_recoverable_percent ?? 0 }),
			current: line.current,
			claimed: line.claimed,
			may_change: voucher.may_edit && settledBecause(voucher, line) === null,
			first: line.supplier_name,
			choices: line.choices.map(({ number, supplier_name, chosen_at, chosen_by, reason }) => ({
				number,
				supplier_name,
				chosen_at,
				chosen_by,
				reason
			}))
		}))
	};
};
