/** Why something about a draft of the rules is refused. */
export const OPEN_ALREADY = {
	nl: 'Er is al een concept van deze regels. Werk daarin verder, of gooi het eerst weg.',
	en: 'There is a draft of these rules already. Continue in it, or discard it first.'
};
export const RULE_CHANGED = {
	nl: 'Iemand anders wijzigde deze regel intussen. Wat u typte staat er nog: vergelijk het en bewaar opnieuw.',
	en: 'Somebody else changed this rule meanwhile. What you typed is still here: compare, and save again.'
};
export const RULE_EXISTS = {
	nl: 'Er is al een regel met deze code.',
	en: 'There is a rule with this code already.',
	field: 'id'
};
export const NOTHING_CHANGED = {
	nl: 'Dit concept is gelijk aan de geldende regels: er is niets om voor te stellen.',
	en: 'This draft equals the current rules: there is nothing to propose.'
};
export const NO_RULES = { nl: 'Een regeling heeft regels nodig.', en: 'A scheme needs rules.' };
export const NOTE_MISSING = {
	nl: 'Schrijf wat er verandert en waarom.',
	en: 'Write what changes and why.',
	field: 'note'
};
export const DATE_PASSED = {
	nl: 'De ingangsdatum is voorbij. Kies vandaag of later.',
	en: 'The effective date has passed. Choose today or later.',
	field: 'effective_on_day'
};
export const DATE_PASSED_PUBLISHING = {
	nl: 'De ingangsdatum is voorbij. Geef het voorstel terug; daarna kan een nieuwe datum worden gekozen.',
	en: 'The effective date has passed. Return the proposal; then a new date can be chosen.'
};
export const FOUR_EYES = {
	nl: 'U stelde deze regels zelf voor. Een andere beheerder publiceert ze.',
	en: 'You proposed these rules yourself. Another administrator publishes them.'
};
export const PROPOSAL_CHANGED = {
	nl: 'Het voorstel is veranderd sinds u het opende. Bekijk het opnieuw; daarna kunt u kiezen.',
	en: 'The proposal has changed since you opened it. Look at it again; then you can choose.'
};
export const NEWER_RULES = {
	nl: 'Intussen zijn andere regels gepubliceerd dan waarvan dit concept uitging. Gooi het concept weg en begin opnieuw vanaf de nieuwste versie.',
	en: 'Other rules than this draft started from have been published meanwhile. Discard the draft and start again from the newest version.'
};
export const REASON_MISSING = { nl: 'Schrijf waarom.', en: 'Write why.', field: 'reason' };
export const RULES_BY_DRAFT = {
	nl: 'Regels van een bestaande regeling veranderen alleen via een concept dat een tweede beheerder publiceert.',
	en: 'Rules of an existing scheme change only through a draft that a second administrator publishes.'
};
