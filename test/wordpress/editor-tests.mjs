export async function editorTests() {}
