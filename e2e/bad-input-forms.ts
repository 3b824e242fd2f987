import type { Page } from '@playwright/test';
import { wrongValues } from './bad-input-values.ts';

export type FoundForm = {
  /** Path and query it is sent to. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/**
 * The forms of the page that are sent to `pathname`: once per button that sends them, as the button would.
 *
 * @param ticked values of the boxes that are ticked first: a box that isn't ticked is no field
 * @param filled by name what is filled in first, so that a form that opens empty is wrong in the one field that is spoilt
 */
export async function formsOf(
  page: Page,
  pathname: string,
  ticked: readonly string[] = [],
  filled: Readonly<Record<string, string>> = {},
): Promise<FoundForm[]> {
  return page.evaluate(
    ({ wanted, values, texts }) => {
      const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="post" i]')];
      for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
        if (values.includes(box.value)) box.checked = true;
      }
      for (const [name, text] of Object.entries(texts)) {
        for (const field of document.getElementsByName(name)) {
          if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
        }
      }
      return forms.flatMap((form) => {
        const to = new URL(form.getAttribute('action') ?? location.href, location.href);
        if (to.pathname !== wanted) return [];
        const buttons = [...form.elements].filter(
          (one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit',
        );
        return [...buttons, ...(buttons.length === 0 ? [null] : [])].map((button) => ({
          action: to.pathname + to.search,
          fields: [...new FormData(form, button)].flatMap(([name, value]): [string, string][] =>
            typeof value === 'string' ? [[name, value]] : [],
          ),
        }));
      });
    },
    { wanted: pathname, values: ticked, texts: filled },
  );
}

export type Spoilt = { readonly name: string; readonly what: string; readonly text: string };

/**
 * The form's body again for each field with some values it can't hold. Which ones differs by field and by button, so that
 * over a page with many buttons every field gets about all of them, and a page with few isn't sent hundreds of times.
 * Fields that only differ in the number or id within their name (a row of a table) are read by the same code: one of them
 * stands for all.
 *
 * @param turn which of the page's `turns` forms and buttons this is, from 0
 */
export function spoilsOf({ fields }: FoundForm, turn: number, turns: number): Spoilt[] {
  const kinds = new Set<string>();
  const values = Object.entries(wrongValues);
  // Of a form with many fields each gets fewer: together they get all values several times over.
  const part = fields.length > values.length * 2 ? 6 : 3;
  const each = Math.max(1, Math.ceil(values.length / part / turns));
  return fields.flatMap(([name], at) => {
    const kind = name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#');
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    return Array.from({ length: each }, (_, index) => {
      const [what, value] = values[(at + turn * each + index) % values.length] as (typeof values)[number];
      const spoilt = fields.map(([key, old], other): [string, string] => [key, other === at ? value : old]);
      return { name, what, text: new URLSearchParams(spoilt).toString() };
    });
  });
}
