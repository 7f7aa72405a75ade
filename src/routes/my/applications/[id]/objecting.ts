import { m } from '#lib/paraglide/messages.js';

type Standing = {
	readonly application_id: string;
	/** The decision that the page is about, once it is announced. */
	readonly decision_id: string | null;
	/** What can still be objected to. */
	readonly open: readonly { readonly id: string }[];
	readonly objections: readonly { readonly decision_id: string | null }[];
	readonly may_edit: boolean;
};

/** The way from a decision to objecting to it, or to the objection that was made (Awb 6:4); null when there is none. */
export function objectionLink({ application_id, decision_id, open, objections, may_edit }: Standing) {
	const at = `/my/applications/${application_id}/objection`;
	if (decision_id === null) return null;
	if (open.some(({ id }) => id === decision_id))
		return may_edit ? { href: `${at}?decision=${decision_id}`, label: m.after_links_object() } : null;
	return objections.some((one) => one.decision_id === decision_id)
		? { href: at, label: m.after_links_objection() }
		: null;
}
