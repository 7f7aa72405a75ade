import type { Templates } from '../template.ts';

/** Mails about who may act for an organisation: invitations, roles, mandates and access that was lost. */
export const PEOPLE_MAILS = {
	member_invited: {
		sort: 'account',
		subject: {
			nl: '{inviter} nodigt u uit bij {organisation}',
			en: '{inviter} invites you to {organisation}'
		},
		body: {
			nl: '{inviter} wil dat u in Weerbaar meewerkt voor {organisation}, als {role}. Klik op de link en log in, of maak eerst een account met dit e-mailadres. De link werkt 14 dagen en één keer.\n\nKent u deze organisatie niet? Dan hoeft u niets te doen.',
			en: '{inviter} would like you to work in Weerbaar for {organisation}, as {role}. Click the link and sign in, or first make an account with this e-mail address. The link works for 14 days and only once.\n\nDo you not know this organisation? Then you need not do anything.'
		},
		button: { nl: 'Bekijk de uitnodiging', en: 'See the invitation' },
		confidential: true
	},
	mandate_invited: {
		sort: 'account',
		subject: {
			nl: '{organisation} wil u machtigen voor een aanvraag',
			en: '{organisation} wants to give you a mandate for an application'
		},
		body: {
			nl: '{inviter} vraagt u om namens {organisation} te handelen in één aanvraag, tot en met {until}. Klik op de link en log in, of maak eerst een account met dit e-mailadres. De link werkt 14 dagen en één keer.\n\nKent u deze organisatie niet? Dan hoeft u niets te doen.',
			en: '{inviter} asks you to act on behalf of {organisation} in one application, until and including {until}. Click the link and sign in, or first make an account with this e-mail address. The link works for 14 days and only once.\n\nDo you not know this organisation? Then you need not do anything.'
		},
		button: { nl: 'Bekijk de machtiging', en: 'See the mandate' },
		confidential: true
	},
	member_joined: {
		sort: 'account',
		subject: { nl: '{member} werkt nu mee bij {organisation}', en: '{member} now works for {organisation}' },
		body: {
			nl: '{member} heeft de uitnodiging aangenomen en hoort nu bij {organisation}, als {role}.\n\nKlopt dit niet? Een eigenaar kan iemand verwijderen.',
			en: '{member} accepted the invitation and now belongs to {organisation}, as {role}.\n\nIs this not right? An owner can remove somebody.'
		},
		button: { nl: 'Bekijk de mensen', en: 'See the people' }
	},
	member_role_changed: {
		sort: 'account',
		subject: { nl: 'Uw rol bij {organisation} is gewijzigd', en: 'Your role at {organisation} has changed' },
		body: {
			nl: 'U bent nu {role} bij {organisation}. {changer} heeft dit gewijzigd.',
			en: 'You are now {role} at {organisation}. {changer} changed this.'
		},
		button: { nl: 'Naar mijn aanvragen', en: 'To my applications' }
	},
	member_removed: {
		sort: 'account',
		subject: { nl: 'U hoort niet meer bij {organisation}', en: 'You no longer belong to {organisation}' },
		body: {
			nl: '{changer} heeft u verwijderd bij {organisation}. U ziet de aanvragen van deze organisatie niet meer. Klopt dit niet? Vraag het aan {changer}.',
			en: '{changer} removed you from {organisation}. You no longer see the applications of this organisation. Is this not right? Ask {changer}.'
		},
		button: { nl: 'Naar Weerbaar', en: 'To Weerbaar' }
	},
	member_gone: {
		sort: 'account',
		subject: {
			nl: '{member} hoort niet meer bij {organisation}',
			en: '{member} no longer belongs to {organisation}'
		},
		body: {
			nl: '{member} ziet de aanvragen van {organisation} niet meer.',
			en: '{member} no longer sees the applications of {organisation}.'
		},
		button: { nl: 'Bekijk de mensen', en: 'See the people' }
	},
	mandate_accepted: {
		sort: 'account',
		subject: {
			nl: '{adviser} handelt nu namens {organisation}',
			en: '{adviser} now acts on behalf of {organisation}'
		},
		body: {
			nl: '{adviser} heeft uw machtiging aangenomen en mag tot en met {until} handelen in één aanvraag. Bij alles wat {adviser} doet staat dat het namens u is. U kunt de machtiging altijd intrekken.',
			en: '{adviser} accepted your mandate and may act in one application until and including {until}. Everything {adviser} does is marked as done on your behalf. You can revoke the mandate at any time.'
		},
		button: { nl: 'Bekijk de machtiging', en: 'See the mandate' }
	},
	mandate_acted: {
		sort: 'news',
		subject: {
			nl: '{adviser} werkte vandaag aan uw aanvraag',
			en: '{adviser} worked on your application today'
		},
		body: {
			nl: '{adviser} heeft vandaag iets gedaan in de aanvraag van {organisation}, met uw machtiging. U krijgt hierover ten hoogste één bericht per dag. In de aanvraag ziet u wat er is gedaan.',
			en: '{adviser} did something in the application of {organisation} today, under your mandate. You get at most one message a day about this. The application shows what was done.'
		},
		button: { nl: 'Bekijk de aanvraag', en: 'See the application' }
	},
	mandate_ended: {
		sort: 'account',
		subject: {
			nl: 'Uw machtiging van {organisation} is ingetrokken',
			en: 'Your mandate from {organisation} has been revoked'
		},
		body: {
			nl: '{changer} heeft uw machtiging ingetrokken. U ziet de aanvraag van {organisation} niet meer.',
			en: '{changer} revoked your mandate. You no longer see the application of {organisation}.'
		},
		button: { nl: 'Naar Weerbaar', en: 'To Weerbaar' }
	},
	access_asked: {
		sort: 'account',
		subject: { nl: 'Iemand vraagt toegang tot {organisation}', en: 'Somebody asks access to {organisation}' },
		body: {
			nl: '{member} ({address}) vraagt ons om toegang tot de aanvragen van {organisation}, omdat de eigenaar weg zou zijn. Kent u deze persoon? Nodig die dan zelf uit. Klopt het niet? Bel ons dan meteen.',
			en: '{member} ({address}) asks us for access to the applications of {organisation}, because the owner is said to be gone. Do you know this person? Then invite them yourself. Is it not right? Then call us at once.'
		},
		button: { nl: 'Bekijk de mensen', en: 'See the people' }
	},
	access_granted: {
		sort: 'account',
		subject: { nl: 'U hebt toegang tot {organisation}', en: 'You have access to {organisation}' },
		body: {
			nl: 'U bent nu eigenaar van {organisation} in Weerbaar en kunt verder met de aanvragen.',
			en: 'You are now an owner of {organisation} in Weerbaar and can go on with its applications.'
		},
		button: { nl: 'Naar mijn aanvragen', en: 'To my applications' }
	},
	access_given: {
		sort: 'account',
		subject: {
			nl: '{member} is nu eigenaar van {organisation}',
			en: '{member} is now an owner of {organisation}'
		},
		body: {
			nl: '{member} ({address}) vroeg ons om toegang tot {organisation}. Wij hebben nagekeken wie dit is en de toegang gegeven. Klopt dit niet? Bel ons dan meteen.',
			en: '{member} ({address}) asked us for access to {organisation}. We checked who this is and gave access. Is this not right? Then call us at once.'
		},
		button: { nl: 'Bekijk de mensen', en: 'See the people' }
	},
	access_refused: {
		sort: 'account',
		subject: { nl: 'Geen toegang tot {organisation}', en: 'No access to {organisation}' },
		body: {
			nl: 'Wij geven u geen toegang tot {organisation} in Weerbaar. De reden: {reason}',
			en: 'We give you no access to {organisation} in Weerbaar. The reason: {reason}'
		},
		button: { nl: 'Naar Weerbaar', en: 'To Weerbaar' }
	},
	two_step_changed: {
		sort: 'account',
		subject: { nl: 'Uw manier van inloggen is gewijzigd', en: 'How you sign in has changed' },
		body: {
			nl: 'Wat er is gewijzigd: {what}.\n\nWas u dit niet? Kies dan meteen een nieuw wachtwoord en bel ons.',
			en: 'What has changed: {what}.\n\nWas this not you? Then choose a new password at once and call us.'
		},
		button: { nl: 'Bekijk uw beveiliging', en: 'See your security' }
	}
} as const satisfies Templates;
