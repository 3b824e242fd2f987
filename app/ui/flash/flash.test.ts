import { describe, expect, it } from 'vitest';
import { clearFlashCookie, type Flash, flashCookie, readFlash } from './flash.ts';

function carried(flash: Flash): Flash | null {
  const [pair = ''] = flashCookie(flash, false).split(';');
  return readFlash(`lb_locale=nl; ${pair}; other=1`);
}

describe('flash', () => {
  it('carries a message to the next page', () => {
    const flash: Flash = {
      tone: 'good',
      text: 'Je staat op de lijst; tot dinsdag!',
      link: { to: '/me/agenda', label: 'Je agenda' },
    };
    expect(carried(flash)).toEqual(flash);
  });

  it('is kept from scripts, and from plain connections where there are others', () => {
    expect(flashCookie({ tone: 'good', text: 'x' }, true)).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
    expect(clearFlashCookie()).toContain('Max-Age=0');
  });

  it('stays small enough for a cookie, also with text that grows when encoded', () => {
    expect(flashCookie({ tone: 'notice', text: '🔧'.repeat(2000) }, true).length).toBeLessThan(4000);
    expect(carried({ tone: 'notice', text: '€'.repeat(2000) })?.text.length).toBeGreaterThan(100);
  });

  it('takes text that is cut through a character', () => {
    expect(carried({ tone: 'notice', text: 'half \ud83d' })?.text).toBe('half \ufffd');
  });

  it('drops a link that leaves the site', () => {
    for (const to of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:0',
    ])
      expect(carried({ tone: 'good', text: 'x', link: { to, label: 'y' } })).toEqual({
        tone: 'good',
        text: 'x',
      });
  });

  it.each([
    null,
    '',
    'lb_flash=',
    'lb_flash=%7B',
    'lb_flash=%',
    'lb_flash=null',
    'lb_flash=%7B%22text%22%3A1%7D',
  ])('is no message: %s', (header) => {
    expect(readFlash(header)).toBeNull();
  });
});
