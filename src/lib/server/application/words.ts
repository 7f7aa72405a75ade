import type { Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';

/** A question to the applicant stands open. */
export const ASKED_ALREADY: Text = {
	nl: 'Er staat al een vraag open bij de aanvrager. Wacht op het antwoord, of op het einde van de termijn.',
	en: 'The applicant has a question to answer already. Wait for the answer, or for the end of its term.'
};

/** A decision is under way, and what it rests on stands. */
export const PROPOSED: Text = {
	nl: 'Er is al een besluit voorgesteld of genomen. Laat het voorstel eerst teruggeven.',
	en: 'A decision has been proposed or taken already. Have the proposal returned first.'
};

/** What the applicant's verbs refuse, in words. */
export const NOT_OPEN: Text = {
	nl: 'Deze ronde is nu niet open. Op de voorpagina staat wanneer u een aanvraag kunt doen.',
	en: 'This tranche is not open now. The front page says when you can apply.'
};
export const CLOSED: Text = {
	nl: 'De ronde is gesloten. U kunt deze aanvraag niet meer indienen. Uw antwoorden blijven bewaard.',
	en: 'The tranche has closed. You can no longer submit this application. Your answers are kept.'
};
export const ALREADY_SUBMITTED: Text = {
	nl: 'Deze aanvraag is al ingediend. U kunt de antwoorden niet meer veranderen.',
	en: 'This application has been submitted already. You can no longer change the answers.'
};
export const STALE: Text = {
	nl: 'Dit onderdeel is ondertussen ergens anders bewaard, door een collega of in een ander tabblad. Wat u hier typte staat er nog. Hieronder ziet u wat er verschilt. Kies wat moet gelden.',
	en: 'This section was saved elsewhere in the meantime, by a colleague or in another tab. What you typed here is still there. Below you see what is different. Choose what should count.'
};
export const LINE_GONE: Text = {
	nl: 'Deze dienst is ondertussen verwijderd, door een collega of in een ander tabblad. Wat u hier typte staat er nog. Kies hieronder of u de dienst weer toevoegt.',
	en: 'This service was removed in the meantime, by a colleague or in another tab. What you typed here is still there. Choose below whether you add the service again.'
};
export const LINE_CHANGED: Text = {
	nl: 'Deze dienst is ondertussen gewijzigd, door een collega of in een ander tabblad. Hieronder ziet u wat er nu staat. Verwijder haar alleen als u dat dan nog wilt.',
	en: 'This service was changed in the meantime, by a colleague or in another tab. Below you see what it says now. Remove it only if you still want to.'
};
/** Whether a save was refused because somebody saved something else since, or removed it. */
export const isStale = ({ reasons }: Refused): boolean =>
	reasons.includes(STALE) || reasons.includes(LINE_GONE);
export const READER: Text = {
	nl: 'U kunt dit alleen lezen. Vraag de eigenaar van de organisatie om u te laten bewerken.',
	en: 'You can only read this. Ask the owner of the organisation to let you edit.'
};
export const NO_SUCH_SERVICE: Text = {
	nl: 'Kies een dienst uit de lijst.',
	en: 'Choose a service from the list.'
};
export const TOO_MANY_LINES: Text = {
	nl: 'U kunt ten hoogste 20 regels toevoegen. Voeg kleine bedragen samen.',
	en: 'You can add at most 20 lines. Put small amounts together.'
};
export const NOT_BY_MANDATE: Text = {
	nl: 'Dit kan alleen de organisatie zelf. Uw machtiging geldt niet voor het rekeningnummer, intrekken, teruggeven of machtigen.',
	en: 'Only the organisation itself can do this. Your mandate does not cover the bank account, withdrawing, giving back or mandates.'
};
export const NO_MORE_SERVICES: Text = {
	nl: 'U kunt de diensten veranderen die u instuurde. Een dienst erbij kan niet meer.',
	en: 'You can change the services you sent. Another service can no longer be added.'
};
