import { data } from 'react-router';

/**
 * The form that a request carries. Throws the answer 400 for a body that is no form (another content type, a multipart
 * body cut short) and for text with a zero byte, which PostgreSQL can't keep: no form of ours sends either.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (!form) throw data(null, { status: 400 });
  for (const [name, value] of form) {
    if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) {
      throw data(null, { status: 400 });
    }
  }
  return form;
}

/** Whether the request says that its body is longer, in bytes, than fits. The server has made sure that it says so. */
export function isLargerThan(request: Request, bytes: number): boolean {
  return Number(request.headers.get('content-length') ?? 0) > bytes;
}

/**
 * Takes a body in and keeps nothing of it. A browser reads the answer only after it has sent everything; without this it
 * shows a broken connection instead of what was too large.
 */
export async function skipBody(request: Request): Promise<void> {
  await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
}
