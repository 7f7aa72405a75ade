const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length LENGTH>>stream
CONTENT
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** A PDF of one page that says `words`: a quote, an invoice, a proof of payment. The same words are the same bytes. */
export function aPdf(words = 'Offerte', name = 'offerte.pdf'): File {
	const content = `BT /F1 24 Tf 72 760 Td (${words.replace(/[^\w .,:-]/g, '')}) Tj ET`;
	const bytes = PDF.replace('CONTENT', content).replace('LENGTH', String(content.length));
	return new File([bytes], name, { type: 'application/pdf' });
}

const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PNG image of one pixel. */
export const aPng = (name = 'foto.png'): File =>
	new File([Uint8Array.fromBase64(PNG)], name, { type: 'image/png' });
