/**
 * Draws the pictures that stand beside a shared link, one per language: `node scripts/share-pictures.ts`. Run it after a
 * change of the look; the pictures are kept in public/share.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { testBrowser } from '../e2e/browser.ts';

const lines = {
  nl: ['Leren aan echte machines.', 'Cursussen, machines en vakkennis, samen gedeeld.'],
  en: ['Learn on real machines.', 'Courses, machines and skills, shared together.'],
} as const;

const source = await readFile('app/outreach/components/hall-drawing.tsx', 'utf8');
const drawing = source
  .slice(source.indexOf('<svg'), source.indexOf('</svg>') + 6)
  .replaceAll(/\{\/\*.*?\*\/\}/g, '')
  .replaceAll(/className=\{styles\.(\w+)\}/g, 'class="$1"');
const font = async (weight: number) =>
  `@font-face{font-family:Plex;font-weight:${weight};src:url(data:font/woff2;base64,${(
    await readFile(`node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`)
  ).toString('base64')})}`;
const style = `${await font(400)}${await font(600)}
body{margin:0;width:1200px;height:630px;background:#f6f4ee;color:#1b2427;font-family:Plex;display:grid;grid-template-columns:500px 1fr;align-items:center;gap:32px;padding:0 56px;box-sizing:border-box;border-top:14px solid #0a5561}
h1{font-size:64px;line-height:1.06;letter-spacing:-.03em;margin:0 0 20px;font-weight:600}p{font-size:27px;line-height:1.4;color:#465055;margin:0}b{display:block;color:#0a5561;font-size:28px;margin-bottom:48px;font-weight:600}
svg{width:100%;fill:none;stroke:#465055;stroke-width:1.5}.faint{stroke:#c3beb1;stroke-width:1}.accent{stroke:#0a5561;stroke-width:2.4}.heavy{stroke:#1b2427;stroke-width:2.5}`;

const browser = await chromium.launch(await testBrowser());
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  for (const [locale, [title, text]] of Object.entries(lines)) {
    await page.setContent(
      `<style>${style}</style><div><b>Leerbank</b><h1>${title}</h1><p>${text}</p></div><div>${drawing}</div>`,
    );
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `public/share/leerbank-${locale}.png` });
  }
} finally {
  await browser.close();
}
