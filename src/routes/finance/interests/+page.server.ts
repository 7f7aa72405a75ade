import { interestPage } from '#lib/server/http/interest-page.ts';

export const { load, actions } = interestPage(
	'/finance/interests',
	'claims_officer',
	'payment_preparer',
	'payment_releaser'
);
