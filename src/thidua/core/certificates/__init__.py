"""Certificates (giấy khen, bằng khen, giấy chứng nhận): what is printed where, and the signed proof in the corner."""
