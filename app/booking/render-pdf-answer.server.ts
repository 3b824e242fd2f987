/** A PDF as an answer: opens in the browser, is named when it is kept, and stays out of caches, since it names people. */
export function pdfAnswer(pdf: Uint8Array, fileName: string): Response {
  // Codes hold letters of any alphabet; the plain name is for programs that don't read the other one.
  const plain = fileName.replaceAll(/[^\w.-]/g, '_');
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
    },
  });
}
