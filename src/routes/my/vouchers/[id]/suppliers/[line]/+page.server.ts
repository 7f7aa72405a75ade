import { error } from '@sveltejs/kit';
import { readsFact } from '#lib/domain/eligibility/reads-fact.ts';
import { supplierForm, writtenSupplier } from '#lib/forms/after/supplier.ts';
import { dateIn } from '#lib/forms/application/fields.ts';
import { dateParts } from '#lib/forms/date-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { words } from '#lib/server/http/words.ts';
import { chooseSupplier } from '#lib/server/supplier/choose.ts';
import { listedProviders, voucherServices } from '#lib/server/supplier/queries.ts';
import { settledBecause } from '#lib/server/supplier/settled-because.ts';
import { ownVoucherOf, voucherHeading } from '../../own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const voucher = await ownVoucherOf(event);
	const services = await voucherServices(db, voucher);
	const line = await found(Promise.resolve(services.find(({ id }) => id === event.params.line)));
	const { catalogue, rules, name } = voucher.content;
	const service = catalogue.find(({ code }) => code === line.service_code);
	const ordered = dateParts(line.current.order_on);
	return {
		heading: voucherHeading(voucher),
		rate_percent: voucher.rate_percent,
		service: words(service?.name ?? name),
		current: line.current,
		may_change: voucher.may_edit && settledBecause(voucher, line) === null,
		/** The scheme pays only suppliers on its list. */
		listed_only: readsFact(rules, 'provider_listed'),
		providers: (await listedProviders(db)).map(({ id, name, kvk_number, sells_products }) => ({
			value: id,
			label: `${name} (${kvk_number})`,
			unfit: service?.advice === true && sells_products
		})),
		form: await openForm(supplierForm, {
			number: String(line.choices.length),
			order_on_day: ordered.day,
			order_on_month: ordered.month,
			order_on_year: ordered.year
		})
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], supplierForm, async (data, person) => {
			if (!isId(event.params.line)) error(404, m.refused_not_found());
			const listed = (await listedProviders(db)).find(({ id }) => id === data.provider_id);
			const supplier =
				data.from === 'list' && listed
					? { supplier_name: listed.name, supplier_kvk: listed.kvk_number }
					: writtenSupplier(data);
			await chooseSupplier(db, person, {
				...supplier,
				voucher_id: event.params.id,
				application_line_id: event.params.line,
				order_on: dateIn(data, 'order_on') ?? '',
				reason: data.reason,
				number: Number(data.number)
			});
			goOn(event, m.after_supplier_flash(), `/my/vouchers/${event.params.id}/suppliers`);
		})
};
