import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import type { officeCase } from '#lib/server/case/file.ts';
import { words } from '#lib/server/http/words.ts';

/** Which section of the application the rules of a family look at; without one a question stands by itself. */
const ABOUT: Readonly<Partial<Record<string, ApplicationSection>>> = {
	SME: 'size',
	CBW: 'size',
	DM: 'de_minimis',
	COST: 'services',
	PROV: 'services'
};

/** The open findings of a case as questions: the reason of the rule, in the language of the application. */
export const suggestionsOf = (file: Awaited<ReturnType<typeof officeCase>>) =>
	file.findings
		.filter(({ state, said }) => state === 'open' && said !== null)
		.map(({ id, rule_id, line_id, said }) => ({
			id,
			rule_id,
			line_id,
			section: ABOUT[rule_id.split('-')[1] ?? ''] ?? ('' as const),
			label: said ? words(said.statement) : rule_id,
			text: said ? said.reason[file.language] : ''
		}));
