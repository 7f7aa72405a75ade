/** One answer: its question, what was answered, and where to change it. */
export type SummaryRow = {
	key: string;
	value?: string | number | null;
	change?: { href: string; label?: string };
};
