import { describe, expect, it } from 'vitest';
import { type Claim, inOrder, nextOffer } from './waiting-order.ts';

const claim = (waitingEntryId: string, more: Partial<Claim> = {}): Claim => ({
  waitingEntryId,
  quantity: 1,
  offered: false,
  declined: 0,
  expiring: false,
  usedMinutes: 0,
  weight: 0,
  since: 0,
  ...more,
});
const order = (...claims: Claim[]) =>
  inOrder(claims).map(({ waitingEntryId, because }) => `${waitingEntryId} ${because}`);

describe('whose turn it is', () => {
  it('a certificate that ends comes before a share, a share before the longest wait', () => {
    const ending = claim('ending', { expiring: true, usedMinutes: 9000, weight: 1, since: 30 });
    const modest = claim('modest', { usedMinutes: 100, weight: 2, since: 20 });
    const busy = claim('busy', { usedMinutes: 100, weight: 1, since: 10 });
    expect(order(busy, modest, ending)).toEqual(['ending first', 'modest certificate', 'busy share']);
  });

  it('equal shares: who has waited longest, then by id, whatever the order they are given in', () => {
    const early = claim('early', { usedMinutes: 60, weight: 1, since: 1 });
    const late = claim('late', { usedMinutes: 120, weight: 2, since: 2 });
    expect(order(late, early)).toEqual(['early first', 'late since']);
    expect(order(claim('b'), claim('a'))).toEqual(order(claim('a'), claim('b')));
  });

  it('who has no share comes after all who have; nothing used is the lowest', () => {
    const guest = claim('guest', { usedMinutes: 0, weight: 0, since: 1 });
    const member = claim('member', { usedMinutes: 500, weight: 0.5, since: 2 });
    const fresh = claim('fresh', { usedMinutes: 0, weight: 0.1, since: 3 });
    expect(order(guest, member, fresh)).toEqual(['fresh first', 'member share', 'guest share']);
  });

  it('who has an offer stands first', () => {
    expect(order(claim('waits', { expiring: true }), claim('has', { offered: true, since: 9 }))).toEqual([
      'has first',
      'waits offered',
    ]);
  });
});

describe('the next offer', () => {
  it('is what is asked, or what there is', () => {
    expect(nextOffer([claim('a', { quantity: 3 })], 5)).toEqual({ waitingEntryId: 'a', quantity: 3 });
    expect(nextOffer([claim('a', { quantity: 3 })], 2)).toEqual({ waitingEntryId: 'a', quantity: 2 });
    expect(nextOffer([claim('a')], 0)).toBeNull();
    expect(nextOffer([], 4)).toBeNull();
    expect(nextOffer([claim('a', { offered: true })], 1)).toBeNull();
  });

  it('passes over who declined so few, until there are more', () => {
    const wantsThree = claim('three', { quantity: 3, declined: 1, since: 1 });
    expect(nextOffer([wantsThree, claim('next', { since: 2 })], 1)?.waitingEntryId).toBe('next');
    expect(nextOffer([wantsThree], 1)).toBeNull();
    expect(nextOffer([{ ...wantsThree, quantity: 1 }], 1)).toEqual({ waitingEntryId: 'three', quantity: 1 });
    expect(nextOffer([wantsThree], 2)).toEqual({ waitingEntryId: 'three', quantity: 2 });
  });
});
