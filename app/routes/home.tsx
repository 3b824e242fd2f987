export default function Home() {
  return (
    <main>
      <title>Leerbank</title>
      <h1>Leerbank</h1>
    </main>
  );
}
