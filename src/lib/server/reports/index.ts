import { FIGURE_NAMES } from '../../domain/ledger/figures.ts';
import { BUDGET } from './budget.ts';
import { CARE_TYPES } from './care-types.ts';
import { figureReport } from './figure.ts';
import { MONTHS } from './months.ts';
import type { Report } from './report.ts';

/** Every report there is: a new one is a file and a line here. */
export const REPORTS: readonly Report[] = [BUDGET, MONTHS, CARE_TYPES, ...FIGURE_NAMES.map(figureReport)];

export const reportNamed = (name: string): Report | null =>
	REPORTS.find((report) => report.name === name) ?? null;
