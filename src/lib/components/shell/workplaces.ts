import type { Workplace } from '#lib/domain/workplaces.ts';
import { m } from '#lib/paraglide/messages.js';

/** What each workplace is called. */
export const WORKPLACE_NAMES: Readonly<Record<Workplace, () => string>> = {
	'/my': m.shell_work_my,
	'/review': m.shell_work_review,
	'/office': m.shell_work_office,
	'/finance': m.shell_work_finance,
	'/fund': m.shell_work_fund,
	'/admin': m.shell_work_admin,
	'/audit': m.shell_work_audit
};

/** Work on many cases at once is drawn dense; an applicant's pages are roomy. */
export const isDense = (route: string | null): boolean =>
	/^\/(?:\([^)]*\)\/)*(review|office|finance|fund|admin|audit|kit\/staff)(\/|$)/.test(route ?? '');
