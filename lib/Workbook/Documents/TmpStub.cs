#pragma warning disable CS1591
namespace Workbook.Documents;
public static class NotebookFile { public static Notebook Read(string f) {
 var cells = new List<Cell>(); string lang="csharp"; var sb = new System.Text.StringBuilder(); int first=1, n=0;
 void Flush(int next){ var t=sb.ToString(); if (t.Trim().Length>0 && lang!="meta"){ var lead=t.Length-t.TrimStart('\n').Length; cells.Add(new(lang=="markdown"?CellKind.Markdown:CellKind.Code, lang, t.Trim('\n')){FirstLine=first+lead}); } sb.Clear(); first=next+1; }
 foreach (var l in File.ReadAllLines(f)) { n++; if (l is "#!csharp" or "#!markdown" or "#!meta") { Flush(n); lang=l[2..]; } else sb.Append(l+"\n"); } Flush(n);
 return new([..cells]); }
 public static void Write(Notebook n, string f) {} }
