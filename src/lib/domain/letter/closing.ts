import type { DecisionData } from './data.ts';
import { bullets, heading, note, paragraph, type Block } from './letter.ts';
import type { Voice } from './words.ts';

/** What becomes public, and what happens with personal data (Awb 3:48 ff., GDPR art. 13). */
export function openness(data: DecisionData, { say, read, enumerate }: Voice): Block[] {
	const funders = enumerate(data.scheme.funding.map((source) => read(source.name)));
	return [
		heading(say('Openbaarheid en privacy', 'Publication and privacy')),
		paragraph(
			say(
				`De subsidies van deze regeling worden betaald uit ${funders}. Van verleende subsidies maken wij openbaar: de naam van de organisatie, de gemeente, het bedrag en de datum. ` +
					'Wat u over uw beveiliging schreef, maken wij niet openbaar.',
				`The grants of this scheme are paid from ${funders}. Of grants awarded we publish: the name of the organisation, the municipality, the amount and the date. ` +
					'We do not publish what you wrote about your security.'
			)
		),
		paragraph(
			say(
				'Wij gebruiken uw gegevens om uw aanvraag te behandelen, te betalen en te controleren. Dat is een taak van algemeen belang (artikel 6, eerste lid, onder e, AVG). ' +
					'U kunt uw gegevens inzien en laten verbeteren. Bent u het niet eens met hoe wij ermee omgaan? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
				'We use your data to handle, pay and check your application. That is a task in the public interest (article 6(1)(e) GDPR). ' +
					'You can see your data and have it corrected. If you disagree with how we use it, you can complain to the Autoriteit Persoonsgegevens.'
			)
		)
	];
}

/** Awb 3:45: who may object, within which term, to which body, how. The last day is printed, never worked out again. */
export function objection(data: DecisionData, { say, read, weekday, date }: Voice): Block[] {
	const { grantor } = data.scheme;
	const { until_on, weeks } = data.objection;
	const address = [read(grantor.name), ...grantor.address].join(', ');
	return [
		heading(say('Bent u het niet eens met dit besluit?', 'Do you disagree with this decision?')),
		paragraph(
			say(
				'U kunt bezwaar maken als dit besluit over u gaat of u rechtstreeks raakt. Belt u ons gerust eerst: misschien kunnen wij iets uitleggen of herstellen.',
				'You may object if this decision is about you or affects you directly. Feel free to call us first: we may be able to explain or repair something.'
			)
		),
		note(
			say(
				`Uw bezwaar is op tijd tot en met ${weekday(until_on)}`,
				`Your objection is in time up to and including ${weekday(until_on)}`
			),
			say(
				`De termijn is ${weeks} weken en begint op de dag na ${date(data.sent_on)}, de dag van verzending (artikelen 6:7 en 6:8 Awb). ` +
					'Wij moeten uw bezwaar uiterlijk die dag hebben. Met de post is het ook op tijd als u het uiterlijk die dag verstuurt en wij het binnen een week daarna ontvangen (artikel 6:9 Awb).',
				`The term is ${weeks} weeks and starts on the day after ${date(data.sent_on)}, the day of sending (articles 6:7 and 6:8 Awb). ` +
					'We must have your objection by that day. By post it is also in time if you send it by that day and we receive it within a week after (article 6:9 Awb).'
			)
		),
		paragraph(
			say(
				`Stuur uw bezwaarschrift aan ${address}, of per e-mail aan ${grantor.email}. Zet erin (artikel 6:5 Awb):`,
				`Send your notice of objection to ${address}, or by e-mail to ${grantor.email}. Put in it (article 6:5 Awb):`
			)
		),
		bullets(
			say(
				'uw naam en adres, de datum en uw handtekening;',
				'your name and address, the date and your signature;'
			),
			say(
				`het besluit waarover het gaat: zaaknummer ${data.case_number}, briefnummer ${data.number};`,
				`the decision it is about: case number ${data.case_number}, letter number ${data.number};`
			),
			say('waarom u het niet met het besluit eens bent.', 'why you disagree with the decision.')
		),
		paragraph(
			say(
				'Bezwaar maken kost niets. Wie over uw bezwaar beslist, heeft dit besluit niet genomen (artikel 10:3, derde lid, Awb). Zolang uw bezwaar loopt, blijft dit besluit gelden (artikel 6:16 Awb). ' +
					'Kunt u daar niet op wachten, dan kunt u de rechtbank om een voorlopige voorziening vragen (artikel 8:81 Awb).',
				'Objecting is free. Whoever decides on your objection did not take this decision (article 10:3(3) Awb). While your objection runs, this decision stays in force (article 6:16 Awb). ' +
					'If you cannot wait for that, you can ask the district court for a provisional measure (article 8:81 Awb).'
			)
		)
	];
}

/** Where to turn with a question. */
export function contact(data: DecisionData, { say, read }: Voice): Block[] {
	const { phone, email, hours } = data.scheme.grantor;
	return [
		heading(say('Hebt u vragen?', 'Questions?')),
		paragraph(
			say(
				`Bel ${phone} (${read(hours)}) of mail naar ${email}. Noem altijd uw zaaknummer: ${data.case_number}.`,
				`Call ${phone} (${read(hours)}) or write to ${email}. Always mention your case number: ${data.case_number}.`
			)
		)
	];
}
