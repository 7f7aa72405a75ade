import type { Allocation } from '../scheme/content.ts';
import type { Text } from '../text.ts';
import type { Method } from './order.ts';

/** The name of a method, on a page. */
export const METHOD_NAMES: Readonly<Record<Method, Text>> = {
	ranked: { nl: 'Op volgorde van punten', en: 'In order of points' },
	arrival: { nl: 'Op volgorde van binnenkomst', en: 'In order of arrival' },
	both: {
		nl: 'Op volgorde van binnenkomst, per dag op punten',
		en: 'In order of arrival, by points within a day'
	}
};

const ORDERS: Readonly<Record<Method, Text>> = {
	ranked: {
		nl: 'Het geld gaat naar de aanvragen met de meeste punten. Bij gelijke punten gaat de laagste volwassenheid voor, daarna beslist het lot.',
		en: 'The money goes to the applications with the most points. At equal points the lowest maturity goes first, then the lot decides.'
	},
	arrival: {
		nl: 'Het geld gaat naar de aanvragen in de volgorde waarin zij compleet waren. Alles wat op dezelfde dag compleet is, telt als één moment. Past niet alles van een dag, dan beslist voor die dag het lot.',
		en: 'The money goes to the applications in the order in which they were complete. All that is complete on the same day counts as one moment. When not all of a day fits, the lot decides for that day.'
	},
	both: {
		nl: 'Het geld gaat naar de aanvragen in de volgorde waarin zij compleet waren. Op dezelfde dag gaan de meeste punten voor, dan de laagste volwassenheid, daarna beslist het lot.',
		en: 'The money goes to the applications in the order in which they were complete. On the same day the most points go first, then the lowest maturity, then the lot decides.'
	}
};

const WHOLE: Text = {
	nl: 'De eerste aanvraag die niet meer past, en alles daaronder, valt buiten het budget.',
	en: 'The first application that no longer fits, and all below it, fall outside the budget.'
};
const PARTIAL: Text = {
	nl: 'De eerste aanvraag die niet meer past, krijgt wat er over is. Alles daaronder valt buiten het budget.',
	en: 'The first application that no longer fits gets what is left. All below it falls outside the budget.'
};
const REGIONS: Text = {
	nl: 'Eerst krijgt elke regio met een eigen deel dat deel voor aanvragen uit die regio. Wat een regio overlaat, is voor alle andere aanvragen.',
	en: 'First each region with a share of its own has that share for applications from that region. What a region leaves is for all other applications.'
};

/** How the money of a tranche is divided, as the public page, the file and the letters say it (Awb 4:26). */
export function methodWords(method: Method, { partial, regions }: Allocation = {}): Text {
	const sentences = [ORDERS[method], ...(regions?.length ? [REGIONS] : []), partial ? PARTIAL : WHOLE];
	return {
		nl: sentences.map(({ nl }) => nl).join(' '),
		en: sentences.map(({ en }) => en).join(' ')
	};
}
