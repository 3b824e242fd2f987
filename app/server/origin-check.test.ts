import { expect, test } from 'vitest';
import { originAllowed, type WriteRequest } from './origin-check.ts';

const write = (facts: Partial<WriteRequest>) =>
  originAllowed({
    method: 'POST',
    fetchSite: undefined,
    origin: undefined,
    hasCookie: true,
    ownOrigins: ['http://10.0.0.5:3000', 'https://leerbank.example'],
    ...facts,
  });

test('reads are never refused', () => {
  expect(write({ method: 'GET', origin: 'https://elsewhere.example' })).toBe(true);
});

test('a form of our own page, directly and behind a proxy', () => {
  expect(write({ origin: 'http://10.0.0.5:3000', fetchSite: 'same-origin' })).toBe(true);
  expect(write({ origin: 'https://leerbank.example' })).toBe(true);
});

test.each([
  ['another site', { origin: 'https://elsewhere.example', fetchSite: 'cross-site' }],
  ['a sister site on our domain', { origin: 'https://blog.leerbank.example', fetchSite: 'same-site' }],
  ['our name over plain http', { origin: 'http://leerbank.example' }],
  ['our name on another port', { origin: 'https://leerbank.example:8443' }],
  ['a sandboxed frame', { origin: 'null', fetchSite: 'cross-site' }],
  ['another site that hides its origin', { fetchSite: 'cross-site' }],
  ['a cookie without any proof of origin', {}],
])('refuses %s', (_, facts) => {
  expect(write(facts)).toBe(false);
});

test('a webhook or API client has neither origin nor cookie', () => {
  expect(write({ hasCookie: false })).toBe(true);
});

test('PUT and DELETE count as writes', () => {
  expect(write({ method: 'DELETE', origin: 'https://elsewhere.example' })).toBe(false);
  expect(write({ method: 'PUT', origin: 'https://elsewhere.example' })).toBe(false);
});
