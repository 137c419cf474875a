"""打印 and 打印预览 of the side-by-side text."""
