import { dayText } from '../calendar/day-text.ts';
import type { Term } from '../calendar/last-day.ts';
import { registerTerm } from '../calendar/terms.ts';
import { fill, type Text } from '../text.ts';

const WORKING_DAYS: Text = {
	nl: '20 werkdagen na de toekenning op {start}; zonder feestdagen te tellen zou dat {target} zijn',
	en: '20 working days after the award on {start}; leaving no holidays out that would be {target}'
};

/** When an award must stand in the de minimis register, in words (Regulation (EU) 2023/2831 art. 6(2)). */
export function registerDue(awarded_on: string): Term {
	const { end_on, target_on } = registerTerm(awarded_on);
	const [start, target] = [dayText(awarded_on), dayText(target_on)];
	const say = (language: 'nl' | 'en') =>
		fill(WORKING_DAYS, { start: start[language], target: target[language] })[language];
	return { end_on, raw_on: end_on, because: { nl: say('nl'), en: say('en') } };
}
