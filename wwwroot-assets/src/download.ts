// Saves what the server made for this reader alone as a file, without an address that others could guess.

interface Sent {
  arrayBuffer(): Promise<ArrayBuffer>;
}

export async function save(name: string, content: Sent): Promise<void> {
  const address = URL.createObjectURL(new Blob([await content.arrayBuffer()], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
