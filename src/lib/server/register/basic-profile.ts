/** What this portal reads of a KVK “Basisprofiel”, by the names the register gives. Dates are JJJJMMDD. */
export type BasicProfile = {
	readonly kvkNummer: string;
	readonly naam: string;
	readonly materieleRegistratie: { readonly datumAanvang?: string; readonly datumEinde?: string };
	readonly handelsnamen: readonly { readonly naam: string; readonly volgorde: number }[];
	readonly sbiActiviteiten: readonly { readonly sbiCode: string }[];
	readonly _embedded: {
		readonly hoofdvestiging: {
			readonly adressen: readonly {
				readonly type: string;
				readonly straatnaam: string;
				readonly huisnummer: string | number;
				readonly postcode: string;
				readonly plaats: string;
			}[];
		};
	};
};
