"""Short words whose ruined forms are too many, or too like other words, for a rule: their patterns are listed."""

# "của" as the sources show it: cua, ciia, cia, ctia, cta, clia, caa, cila, coa; never các, cho, cao.
CUA = r"c(?:ua|[il]{1,2}a|t[il]?a|aa|ila|oa|uia|uua)"
# "số" of a document number: s6, sé, so, sb, s, s&, sé6, so™, sd, s§, $6.
SO = r"[s$][o0-9a-g&§%€¢™']{0,3}"
# "ngày", "tháng", "năm" of a date; the numbers beside them decide.
NGAY = r"ng[a-z0-9]{1,3}y"
THANG = r"th[a-z0-9]{1,2}ng"
NAM = r"n[aidé€][a-z]{0,2}m|ndm|nim|nam"
VE = r"v[eé€&¢8i](?:\s?viec|\s?vi[a-z€¢]{1,3}[ce])?"
# "đến" between two days: den, dén, d&n, dn; never "ban", "dân".
DEN = r"(?:d[e&€3é]{0,2}n)"
