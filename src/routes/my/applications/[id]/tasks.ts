import { sectionsOf, type ApplicationSection } from '#lib/domain/application/answers.ts';
import { mayFillIn, type Acting } from '#lib/domain/application/acting.ts';
import { missing } from '#lib/domain/application/missing.ts';
import type { Task, TaskGroup, TaskState } from '#lib/components/applicant/task.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnFilled } from '#lib/server/application/queries.ts';
import { words } from '#lib/server/http/words.ts';
import { checkHref, sectionHref } from './sections.ts';

const GROUPS: readonly { title: () => string; sections: readonly ApplicationSection[] }[] = [
	{ title: m.my_group_practice, sections: ['size'] },
	{ title: m.my_group_plan, sections: ['kinds', 'assessment', 'plan', 'services'] },
	{ title: m.my_group_finish, sections: ['extra', 'de_minimis', 'payment', 'declarations'] }
];

/**
 * The list of tasks of a draft: what is done, what is begun, what is still to do. What is not theirs to do stands there
 * without a link.
 * @param member an adviser does not see the organisation itself
 */
export function tasksOf(
	draft: OwnFilled & { readonly acts_as: Acting | null },
	member: boolean
): { groups: TaskGroup[]; done: number; of: number } {
	const items = missing(draft.saved, draft.content);
	const started = (section: ApplicationSection) =>
		section === 'services' ? draft.saved.lines.length > 0 : draft.saved.stamps[section] !== undefined;
	const task = (section: ApplicationSection): Task => {
		const [first] = items.filter((item) => item.section === section);
		const state: TaskState = first ? (started(section) ? 'busy' : 'todo') : 'done';
		const theirs = mayFillIn(draft.acts_as, section);
		const left = draft.acts_as === 'mandate' && !theirs ? m.people_mandate_left() : undefined;
		const hint = left ?? (first && started(section) ? words(first) : undefined);
		return {
			title: SECTION_TITLES[section](),
			...(theirs ? { href: sectionHref(draft.id, section) } : {}),
			state,
			...(hint ? { hint } : {})
		};
	};
	const own = sectionsOf(draft.content);
	const groups = GROUPS.map(({ title, sections }) => ({
		title: title(),
		tasks: sections.filter((section) => own.includes(section)).map(task)
	}));
	const [practice, , finish] = groups;
	practice?.tasks.unshift({
		title: m.my_task_organisation(),
		...(member ? { href: `/my/organisation/${draft.organisation_id}` } : {}),
		hint: draft.organisation_name,
		state: 'done'
	});
	const ready = items.length === 0;
	finish?.tasks.push({
		title: m.my_check_title(),
		state: ready ? 'todo' : 'locked',
		...(!ready ? { hint: m.my_check_locked() } : draft.acts_as ? { href: checkHref(draft.id) } : {})
	});
	const tasks = groups.flatMap((group) => group.tasks);
	return { groups, done: tasks.filter(({ state }) => state === 'done').length, of: tasks.length };
}
