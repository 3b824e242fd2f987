/** Live examples of every component (docs/design-language.md), for those who build; see the site map for when. */
import { Examples } from '#app/ui/examples/examples.tsx';

export default function ExamplesPage() {
  return <Examples />;
}
