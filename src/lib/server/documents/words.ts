import type { Text } from '#lib/domain/text.ts';

/** Why a file is not taken, and what helps. */
export const EMPTY: Text = {
	nl: 'Dit bestand is leeg. Kies een ander bestand.',
	en: 'This file is empty. Choose another file.'
};
export const TOO_LARGE: Text = {
	nl: 'Dit bestand is groter dan 10 MB. Maak het kleiner of kies een ander bestand.',
	en: 'This file is larger than 10 MB. Make it smaller or choose another file.'
};
export const WRONG_KIND: Text = {
	nl: 'Dit is geen PDF, JPG, PNG, DOCX of XLSX. Sla het bestand op als PDF of maak er een foto van.',
	en: 'This is not a PDF, JPG, PNG, DOCX or XLSX. Save the file as PDF or take a photo of it.'
};
export const DUPLICATE: Text = {
	nl: 'Dit bestand staat er al, als {name}. U hoeft het maar één keer toe te voegen.',
	en: 'This file is here already, as {name}. You need to add it only once.'
};
export const TOO_MANY: Text = {
	nl: 'Hier passen ten hoogste {most} bestanden. Verwijder er een, of voeg bladzijden samen in één PDF.',
	en: 'At most {most} files fit here. Remove one, or put pages together in one PDF.'
};
export const TOO_MANY_OF_A_CASE: Text = {
	nl: 'Bij een aanvraag passen ten hoogste {most} bestanden. Verwijder eerst een bestand dat niet nodig is.',
	en: 'At most {most} files fit in one application. First remove a file that is not needed.'
};
export const TOO_FAST: Text = {
	nl: 'U voegde in het afgelopen uur heel veel bestanden toe. Wacht een uur en probeer het opnieuw.',
	en: 'You added very many files in the past hour. Wait an hour and try again.'
};
export const CLOSED: Text = {
	nl: 'Hier kunt u nu geen bestanden toevoegen of verwijderen. Dit onderdeel is al verstuurd of nog niet open.',
	en: 'You cannot add or remove files here now. This part has been sent already or is not open yet.'
};
export const UNREADABLE: Text = {
	nl: 'Dit bestand kunnen wij niet openen. Het is misschien beschadigd of niet helemaal opgeslagen. Open het zelf, sla het opnieuw op en kies het dan nog een keer.',
	en: 'We cannot open this file. It may be damaged or not saved completely. Open it yourself, save it again and then choose it once more.'
};
export const PASSWORD_PDF: Text = {
	nl: 'Deze PDF is beveiligd met een wachtwoord of op slot gezet. Sla hem op zonder wachtwoord, of druk hem af naar een nieuwe PDF.',
	en: 'This PDF is protected with a password or locked. Save it without a password, or print it to a new PDF.'
};
export const PASSWORD_OFFICE: Text = {
	nl: 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf in Word of Excel, of sla het op als PDF.',
	en: 'This file is protected with a password. Remove the password in Word or Excel, or save it as PDF.'
};
export const MACROS: Text = {
	nl: 'In dit bestand zitten macro’s, en die nemen wij niet aan. Sla het op als PDF, of als docx of xlsx zonder macro’s.',
	en: 'This file holds macros, which we do not accept. Save it as PDF, or as docx or xlsx without macros.'
};
export const OLD_OFFICE: Text = {
	nl: 'Dit is een oud bestand van Word of Excel. Sla het op als docx, xlsx of PDF.',
	en: 'This is an old Word or Excel file. Save it as docx, xlsx or PDF.'
};
export const HEIC: Text = {
	nl: 'Dit is een HEIC-foto van een telefoon. Zet op de iPhone bij Instellingen, Camera, Structuren ‘Meest compatibel’ aan en maak de foto opnieuw, of stuur een schermafdruk.',
	en: 'This is a HEIC photo from a phone. On the iPhone choose Settings, Camera, Formats, ‘Most Compatible’ and take the photo again, or send a screenshot.'
};
export const SENT: Text = {
	nl: 'Deze offerte hoort bij wat u instuurde en blijft bewaard. Voeg de nieuwe offerte toe.',
	en: 'This quote belongs to what you sent and is kept. Add the new quote.'
};
