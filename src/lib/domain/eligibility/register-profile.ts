/** What the trade register said about an organisation, and when it was asked. */
export type RegisterProfile = {
	/** ISO instant. */
	readonly asked_at: string;
	readonly kvk_number: string;
	readonly name: string;
	readonly trade_names: readonly string[];
	readonly active: boolean;
	/** Local date; null when the register has none. */
	readonly founded_on: string | null;
	readonly sbi_codes: readonly string[];
	/** Of the main establishment; absent in profiles from before it was kept, '' when the register gives none. */
	readonly establishment_number?: string;
	readonly street: string;
	readonly house_number: string;
	/** As the portal writes it: '1234 AB'. */
	readonly postcode: string;
	readonly city: string;
};
