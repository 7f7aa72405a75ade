/** The reviewers in groups: within one they are linked by cases that two of them read. Groups and members are in order of id. */
export function linkedReviewers(cases: Iterable<readonly { readonly reviewer_id: string }[]>): string[][] {
	const leads = new Map<string, string>();
	const root = (id: string): string => {
		const lead = leads.get(id) ?? id;
		if (lead === id) return id;
		const first = root(lead);
		leads.set(id, first);
		return first;
	};
	for (const scores of cases)
		for (const { reviewer_id } of scores) {
			if (!leads.has(reviewer_id)) leads.set(reviewer_id, reviewer_id);
			const [one, other] = [root(scores[0]?.reviewer_id ?? reviewer_id), root(reviewer_id)];
			leads.set(one < other ? other : one, one < other ? one : other);
		}
	return [...Map.groupBy([...leads.keys()].sort(), root).values()];
}
