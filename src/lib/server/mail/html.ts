import type { Language } from '../../domain/text.ts';
import type { Footer } from './footer.ts';

type Page = {
	readonly language: Language;
	readonly subject: string;
	readonly body: string;
	readonly href: string | null;
	readonly button: string;
	readonly signature: string;
	readonly footer: Footer;
};

/** Mail programs know tables and little else; the colours also exist for a dark screen. Nothing is loaded from outside. */
const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #f1f5f4; color: #0c2226; }
.card { background: #ffffff; border: 1px solid #d3dedc; }
.body, .head { font-family: 'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
.body p { margin: 0 0 16px; font-size: 17px; line-height: 1.55; color: #0c2226; }
.head { background: #042629; color: #ffffff; font-size: 20px; font-weight: 600; letter-spacing: .01em; }
.button { background: #0e5a63; color: #ffffff; }
.foot { font-family: 'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 14px; line-height: 1.5; color: #435a5e; }
.foot a, .body a.plain { color: #0e5a63; }
@media (max-width: 480px) { .pad { padding-left: 20px !important; padding-right: 20px !important; } .outer { padding: 0 !important; } .button { display: block !important; text-align: center; } }
@media (prefers-color-scheme: dark) {
	body, .sheet { background: #0b1719 !important; }
	.card { background: #122224 !important; border-color: #2b4447 !important; }
	.body p { color: #e9f2f1 !important; }
	.head { background: #071012 !important; }
	.button { background: #8fc7cf !important; color: #042629 !important; }
	.foot { color: #b2c6c7 !important; }
	.foot a, .body a.plain { color: #8fc7cf !important; }
}`;

/** A calm page for a mail program: what it says, one button, and why it came. No images, nothing that tells us it was read. */
export function htmlOf({ language, subject, body, href, button, signature, footer }: Page): string {
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="sheet">
<div style="display:none;max-height:0;overflow:hidden">${escape(firstSentence(body))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="sheet">
<tr><td align="center" class="outer" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="head pad" style="padding:18px 36px;border-bottom:3px solid #ffc533"><span style="color:#ffffff">Weerbaar</span></td></tr>
<tr><td class="card body pad" style="padding:32px 36px 20px;border-top:0">
${paragraphs(body)}
${href ? `<p style="margin:24px 0 28px"><a class="button" href="${escape(href)}" style="display:inline-block;padding:13px 24px;border-radius:6px;font-weight:600;text-decoration:none">${escape(button)}</a></p>` : ''}
${paragraphs(signature)}
</td></tr>
<tr><td class="foot pad" style="padding:20px 36px 32px">
${footer.lines.map(escape).join('<br>\n')}${footer.link ? `<br>\n<a href="${escape(footer.link.href)}">${escape(footer.link.text)}</a>` : ''}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
}

const paragraphs = (text: string): string =>
	text
		.split('\n\n')
		.map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
		.join('\n');

/** What a list of mails shows beside the subject: the first sentence after the greeting. */
const firstSentence = (body: string): string => body.split('\n\n')[1]?.split('\n')[0]?.slice(0, 140) ?? '';

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
