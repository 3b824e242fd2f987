/** What a guest finds: the centre, who takes part, the agenda, and writing to the office. On laptop and phone. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a guest learns what the centre is, and what begins soon', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Praktijkcentrum Noorderveld');
  await expect(page.getByText('Acht metaalbedrijven en vier scholen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bekijk de cursussen' })).toBeVisible();

  await page.goto('/members');
  await expectNoAxeViolations(page);
  // Takes part, but would rather not be shown.
  await expect(page.getByText('Peilstroom')).toHaveCount(0);
  await page.getByRole('link', { name: 'Staalhoeve Plaattechniek' }).click();
  await expect(page.getByText('hoe een plaat van vier millimeter')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto('/agenda');
  await expect(page.getByRole('link', { name: 'Zet in je agenda' })).toHaveAttribute('href', /^webcal:/);
  await expectNoAxeViolations(page);
});

test('search engines are told of what is public, and of nothing else', { tag: '@laptop' }, async ({
  page,
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain('/members/STAALHOEVE');
  expect(sitemap).not.toContain('PEILSTROOM');
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: https?:.*\/sitemap\.xml$/m);
  const feed = await (await request.get('/agenda.ics')).text();
  expect(feed).toMatch(/^BEGIN:VCALENDAR/);

  const course = /\/courses\/[^<?]+/.exec(sitemap)?.[0] as string;
  await page.goto(`${course}?lang=en`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\?lang=en$/);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = blocks.map((text) => JSON.parse(text)['@type']);
  expect(types.sort()).toEqual(['BreadcrumbList', 'Course']);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const shared = await request.get(new URL(picture as string).pathname);
  expect(shared.headers()['content-type']).toBe('image/png');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody writes to the centre, is told what is missing, and what happens with it', {
    tag: '@phone',
  }, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Hoe je meedoet' }).click();
    await expect(page.getByRole('radio', { name: 'Meedoen als bedrijf' })).toBeChecked();
    await expect(page.getByText('We gebruiken dit alleen om je te antwoorden.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Je naam' }).fill('Ella Brand');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ella@brandwerk.example');
    await page.getByRole('textbox', { name: 'Je bericht' }).fill('Kunnen we komen kijken?');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await expect(page.getByText('Je krijgt antwoord op ella@brandwerk.example.')).toBeVisible();
  });
});

test('a message that is no message is refused with what is wrong, and not kept', { tag: '@laptop' }, async ({
  request,
  baseURL,
}) => {
  const letter = {
    id: '01900000-0000-7000-8000-00000000abcd',
    kind: 'company',
    name: 'Ella',
    email: 'ella@brandwerk.example',
    message: 'Dag.',
  };
  const spoilt: readonly Record<string, string>[] = [
    { id: 'none' },
    { kind: 'king' },
    { name: '   ' },
    { name: 'x'.repeat(121) },
    { organisationName: 'x'.repeat(161) },
    { email: 'geen adres' },
    { email: `${'x'.repeat(260)}@x.example` },
    { phone: '0'.repeat(31) },
    { message: 'x'.repeat(3001) },
  ];
  for (const wrong of spoilt) {
    const headers = { origin: baseURL as string, accept: 'text/html', 'accept-language': 'nl' };
    const answer = await request.post('/join', { form: { ...letter, ...wrong }, headers, maxRedirects: 0 });
    expect(answer.status(), JSON.stringify(wrong).slice(0, 60)).toBe(422);
  }
  const headers = { origin: baseURL as string };
  const zero = await request.post('/join', { form: { ...letter, name: 'E\0lla' }, headers, maxRedirects: 0 });
  expect(zero.status()).toBe(400);
});

test(
  'the office answers who wrote, and a coordinator decides what is shown',
  { tag: '@laptop' },
  async ({ page, signInAs }, info) => {
    const name = `Willem ${info.project.name}`;
    await page.goto('/join?as=tour');
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: 'Je naam' }).fill(name);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('willem@scouts.example');
    await page
      .getByRole('textbox', { name: 'Je bericht' })
      .fill('Met twaalf verkenners van 14 jaar, op een vrijdag.');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await expect(page.getByText('Je krijgt antwoord op willem@scouts.example.')).toBeVisible();

    await signInAs('office');
    await page.goto('/office');
    await expect(page.getByText(/berichten van de site/)).toBeVisible();
    await page.goto('/office/messages');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: `Is beantwoord: ${name}` }).click();
    await expect(page.getByRole('button', { name: `Zet terug: ${name}` })).toBeVisible();

    // Each screen size changes a page of its own: they run beside each other.
    await signInAs(info.project.name === 'phone' ? 'coordinator' : 'coordinator-2');
    await page.goto('/profile');
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: 'Vakgebieden' }).fill(`verspaning, ${info.project.name}`);
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('Bewaard. Zo staat het op de site.')).toBeVisible();
    await page.getByRole('link', { name: 'Bekijk de pagina' }).click();
    await expect(page.getByText(`verspaning, ${info.project.name}`, { exact: true })).toBeVisible();
  },
);
