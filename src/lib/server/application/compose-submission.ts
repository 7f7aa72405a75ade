import { sectionsOf } from '#lib/domain/application/answers.ts';
import { dayText } from '#lib/domain/calendar/day-text.ts';
import { amsterdamDate, amsterdamTime } from '#lib/domain/calendar/local-time.ts';
import { bullets, heading, keyvalue, paragraph, type Block, type Letter } from '#lib/domain/letter/letter.ts';
import { SECTION_TITLES } from '#lib/forms/application/section-titles.ts';
import { answerRows } from '#lib/forms/application/summary.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import { schemeContent } from '../tranche/queries.ts';
import { fileNames } from './file-names.ts';
import { filledIn } from './filled.ts';

/**
 * What was submitted, as a document in the language of the application: every answer, the files, the declarations, and
 * who sent it when. null: it was never submitted.
 */
export async function composeSubmission(db: Reader, application_id: string): Promise<Letter | null> {
	const row = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('person', 'person.id', 'application.submitted_by')
		.where('application.id', '=', application_id)
		.select([
			'application.number',
			'application.received_at',
			'application.language',
			'application.scheme_version_id',
			'organisation.name',
			'street',
			'house_number',
			'postcode',
			'city',
			'kvk_number',
			'establishment_number',
			'agb_code',
			'person.name as submitted_by'
		])
		.executeTakeFirst();
	if (!row?.number || !row.received_at) return null;
	const { language, number, received_at } = row;
	const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
	const [content, filled, files] = await Promise.all([
		schemeContent(db, row.scheme_version_id),
		filledIn(db, application_id),
		attachmentsOf(db, application_id)
	]);
	const told = { filled, content, filesOf: fileNames(files) };
	const sent_on = amsterdamDate(received_at);
	const moment = `${dayText(sent_on)[language]} ${say('om', 'at')} ${amsterdamTime(received_at)}`;
	const sections = sectionsOf(content).flatMap((section): Block[] => [
		heading(SECTION_TITLES[section]({}, { locale: language })),
		keyvalue(
			...answerRows(section, told, language).map(({ key, value }): [string, string] => [key, value || '–'])
		)
	]);
	return {
		kind: 'submission',
		language,
		number,
		case_number: number,
		dated_on: sent_on,
		sent_on,
		sender: [content.grantor.name[language], ...content.grantor.address],
		addressee: [row.name, `${row.street} ${row.house_number}`, `${row.postcode}  ${row.city}`],
		reference: [
			[say('Zaaknummer', 'Case number'), number],
			[say('Ontvangen', 'Received'), moment],
			[say('KVK-nummer', 'KVK number'), row.kvk_number],
			[say('Vestigingsnummer', 'Establishment number'), row.establishment_number],
			[say('AGB-code', 'AGB code'), row.agb_code]
		],
		subject: say(`Uw aanvraag ${number}`, `Your application ${number}`),
		blocks: [
			paragraph(
				say(
					`Dit is wat wij op ${moment} ontvingen voor ${content.name.nl}. Bewaar dit document.`,
					`This is what we received on ${moment} for ${content.name.en}. Please keep this document.`
				)
			),
			...sections,
			heading(say('Bijlagen', 'Attachments')),
			files.length > 0
				? bullets(...files.map(({ file_name }) => file_name))
				: paragraph(say('Er zijn geen bijlagen.', 'There are no attachments.'))
		],
		signature: [
			say(
				`Verklaard en ingediend door ${row.submitted_by ?? row.name} op ${moment}.`,
				`Declared and submitted by ${row.submitted_by ?? row.name} on ${moment}.`
			)
		]
	};
}
