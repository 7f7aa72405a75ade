const LEGAL_FORMS = new Set(
	'stichting st bv b.v vof v.o.f maatschap cooperatie coop ua u.a eenmanszaak vereniging cv c.v nv n.v de het en &'.split(
		' '
	)
);

/**
 * Whether a bank account seems to be in the organisation's name: the same words, or all words of the shorter name in
 * the longer one, legal forms, accents and order aside. A first look only; the bank's payee check has the last word.
 */
export function sameHolder(account_name: string, organisation_name: string): boolean {
	const [account, organisation] = [wordsOf(account_name), wordsOf(organisation_name)];
	const [few, many] = account.size <= organisation.size ? [account, organisation] : [organisation, account];
	return few.size > 0 && [...few].every((word) => many.has(word));
}

const wordsOf = (name: string): Set<string> =>
	new Set(
		name
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.split(/[\s,()/'’"-]+/)
			.map((word) => word.replace(/\.$/, ''))
			.filter((word) => word !== '' && !LEGAL_FORMS.has(word))
	);
