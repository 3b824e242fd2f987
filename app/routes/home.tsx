export default function Home() {
  return (
    <main>
      <h1>Leerbank</h1>
    </main>
  );
}
