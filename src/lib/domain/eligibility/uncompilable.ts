import { Refused, type Reason } from '../refusal.ts';

/** An expression outside the language of the rules, with the place of the problem (characters from the start). */
export class Uncompilable extends Refused {
	readonly from: number;
	readonly to: number;
	/** The reason without the place, for who shows the place itself. */
	readonly plain: Reason;
	constructor(source: string, from: number, to: number, reason: Reason) {
		const place = source.slice(from, Math.min(to, from + 40)).trim();
		const at = (words: string, sign: string) =>
			`${words} (${sign} ${from + 1}${place === '' ? '' : `: “${place}”`})`;
		super({ ...reason, nl: at(reason.nl, 'teken'), en: at(reason.en, 'character') });
		this.name = 'Uncompilable';
		this.from = from;
		this.to = to;
		this.plain = reason;
	}
}
