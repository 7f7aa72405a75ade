/** One column of a `DataTable`: what it is called, how it stands, whether the server can sort by it. */
export type Column = {
	readonly key: string;
	readonly label: string;
	readonly align?: 'start' | 'end';
	readonly sort?: boolean;
	readonly muted?: boolean;
	/** This column names the row for a screen reader; the first one does when none says so. */
	readonly header?: boolean;
};

/** The checkbox before each row. Without JavaScript it is an ordinary checkbox of the form around the table. */
export type Selectable<Row> = {
	readonly name: string;
	readonly label: (row: Row) => string;
	readonly amount_cents?: (row: Row) => number;
	readonly disabled?: (row: Row) => boolean;
	readonly checked?: (row: Row) => boolean;
};
