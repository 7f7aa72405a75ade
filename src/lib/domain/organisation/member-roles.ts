import type { Text } from '../text.ts';

/** What somebody may do for an organisation. The organisation owns its applications, not the person. */
export const MEMBER_ROLES = ['owner', 'editor', 'reader'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_ROLE_NAMES: Readonly<Record<MemberRole, Text>> = {
	owner: { nl: 'eigenaar', en: 'owner' },
	editor: { nl: 'bewerker', en: 'editor' },
	reader: { nl: 'lezer', en: 'reader' }
};

export const MEMBER_ROLE_MEANS: Readonly<Record<MemberRole, Text>> = {
	owner: {
		nl: 'Doet alles, en beslist wie er meewerkt.',
		en: 'Does everything, and decides who works along.'
	},
	editor: {
		nl: 'Vult aanvragen en declaraties in en dient ze in.',
		en: 'Fills in applications and claims, and submits them.'
	},
	reader: { nl: 'Leest mee en wijzigt niets.', en: 'Reads along and changes nothing.' }
};

/** The most people, invited ones included, who act for one organisation. */
export const MOST_MEMBERS = 50;
/** The most advisers, invited ones included, of one application. */
export const MOST_MANDATES = 5;
/** The most invitations that leave one organisation in a day. */
export const MOST_INVITATIONS_A_DAY = 20;
/** How often one invitation is sent, the first time included. */
export const MOST_SENDINGS = 5;
/** How long the link of an invitation works. */
export const INVITATION_DAYS = 14;
/** The furthest last day of a mandate. */
export const MANDATE_MONTHS = 12;
