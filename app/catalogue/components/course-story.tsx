import { Stack } from '#app/ui/shell/page.tsx';

/** What a course is about, in the paragraphs in which it was written. */
export function CourseStory({ text }: { readonly text: string }) {
  return (
    <Stack gap={3}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Stack>
  );
}
